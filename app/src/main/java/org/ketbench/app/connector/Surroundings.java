package org.ketbench.app.connector;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/** What the window does for the tab. */
public interface Surroundings {

  /** Lays counts over the histogram, under a name. */
  void overlay(String name, Map<String, Integer> counts);

  /** Whether a place on the screen is on the results of the circuit. */
  boolean isOverResults(Point2D place);

  /** Shows a sheet at the side, in place of one that is there. */
  void openSheet(Node sheet);

  void closeSheet();

  /** Makes the tab at least so many pixels high, if it is lower. */
  void makeRoom(double height);

  /** Brings the tab to the front. */
  void openTab();

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

  /** Whether the user looks at the window now. */
  boolean isInFront();
}
