package org.ketbench.app.estimates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.shell.results.ResultsView;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;

/** What a document would take on a fault-tolerant machine, live. */
public final class EstimatesPanel implements ResultsView {
  private static final Texts TEXTS = Texts.beside(EstimatesPanel.class);

  /** The bar, a line for each kind of machine, and a chart that can be read. */
  private static final double LETTERS = 25;

  private final Files files;
  private final ObservableValue<Theme> theme;
  private final Executor background;
  private final Executor display;
  private final Consumer<Span> reveal;
  private @Nullable EstimatesViewModel estimates;
  private @Nullable Parent node;

  /**
   * @param files how files are asked for
   * @param theme the colours of charts
   * @param background where estimates are made, one after another
   * @param display the window's thread
   * @param reveal shows a place of the document's text
   */
  public EstimatesPanel(
      Files files,
      ObservableValue<Theme> theme,
      Executor background,
      Executor display,
      Consumer<Span> reveal) {
    this.files = files;
    this.theme = theme;
    this.background = background;
    this.display = display;
    this.reveal = reveal;
  }

  private Parent load() {
    var writing = new Writing(files, background, display);
    var studies = new StudiesViewModel(estimates(), background, display);
    var controller = new EstimatesController(estimates(), studies, files, theme, writing, reveal);
    var loader = new FXMLLoader(EstimatesPanel.class.getResource("Estimates.fxml"));
    loader.setResources(TEXTS.bundle());
    loader.setControllerFactory(_ -> controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it shows; made when it is first asked for, because it reads all models of hardware. */
  public EstimatesViewModel estimates() {
    EstimatesViewModel made =
        estimates == null ? new EstimatesViewModel(background, display) : estimates;
    estimates = made;
    return made;
  }

  @Override
  public String id() {
    return "estimates";
  }

  @Override
  public String title() {
    return TEXTS.get("panel.title");
  }

  @Override
  public Node node() {
    Parent loaded = node == null ? load() : node;
    node = loaded;
    return loaded;
  }

  @Override
  public double letters() {
    return LETTERS;
  }

  @Override
  public void show(@Nullable Analysis analysis) {
    estimates().show(analysis == null ? null : analysis.program());
  }
}
