package org.ketbench.app.connector;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.ketbench.language.TextEdit;

/** What the window does for the tab. */
public interface Surroundings {

  /** Lays counts over the histogram, under a name. */
  void overlay(String name, Map<String, Integer> counts);

  /** Whether a place on the screen is on the results of the circuit. */
  boolean isOverResults(Point2D place);

  /** Shows a sheet at the side, in place of one that is there. */
  void openSheet(Node sheet);

  void closeSheet();

  /** Brings the tab to the front. */
  void openTab();

  /** The values that parameters of the circuit have beside the circuit, by name. */
  Map<String, Double> inputs();

  /** The file of the document that is worked on; nothing where it is in none. */
  Optional<Path> documentFile();

  /**
   * Changes the document that is worked on, in one step that can be undone.
   *
   * @param before its text; where it is another by now, nothing is changed
   * @return whether it was changed
   */
  boolean edit(String stepName, String before, List<TextEdit> edits);

  /** Begins a document. */
  void openText(String name, String text);

  /** Opens a file in any format that the window reads. */
  void openFile(Path file);

  Optional<Path> chooseToOpen();

  /**
   * Asks for a file to write.
   *
   * @param name that is suggested
   */
  Optional<Path> chooseToSave(String name);

  /** Something was done. */
  void tell(String message);

  /** Something went wrong. */
  void warn(String message);

  /** What is around the window. */
  Outside outside();

  /** Whether the user looks at the window now. */
  boolean isInFront();
}
