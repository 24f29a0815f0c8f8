package org.ketbench.app.shell;

import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.ask.ResultsAnswer;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.editor.EditorView;
import org.ketbench.app.resources.ResourceLine;
import org.ketbench.app.settings.Settings;
import org.ketbench.app.settings.SettingsStore;
import org.ketbench.app.shell.FieldLine.Rank;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.language.Position;

/** One line about what is worked on: its size, its simulation, its order of qubits, the caret. */
final class StatusBar {
  private static final Texts TEXTS = Texts.beside(StatusBar.class);

  /** Counting lines further into a text would be felt while typing. */
  private static final int MOST_COUNTED = 4_000_000;

  private static final Duration HINT = Duration.seconds(5);

  private final Label hint = label("statusHint");
  private final PauseTransition read = new PauseTransition(HINT);
  private final Label jobs = label("statusJobs");

  /**
   * @param resources how large the circuit is
   */
  StatusBar(HBox bar, WindowViewModel window, ResultsViewModel live, ResourceLine resources) {
    Label simulation = label("statusSimulation");
    ObservableValue<Boolean> broken =
        window
            .activeDocument()
            .flatMap(OpenDocument::analysis)
            .map(found -> found.circuit() == null)
            .orElse(false);
    simulation
        .textProperty()
        .bind(
            live.answer()
                .flatMap(answer -> broken.map(isBroken -> simulation(answer, isBroken)))
                .orElse(""));
    Button order = order(window.settings());
    Label caret = label("statusCaret");
    caret
        .textProperty()
        .bind(
            window
                .activeDocument()
                .flatMap(document -> document.selection().map(_ -> caret(document)))
                .orElse(""));
    Label form = label("statusForm");
    form.textProperty()
        .bind(
            window
                .activeDocument()
                .flatMap(document -> document.text().map(_ -> form(document)))
                .orElse(""));
    var fields =
        new FieldLine()
            .begin(resources.size(), Rank.SIZE)
            .begin(resources.machine(), Rank.MACHINE)
            .begin(simulation, Rank.SIMULATION)
            .beginAtLength(hint, Rank.HINT)
            .end(jobs, Rank.JOBS)
            .end(order, Rank.ORDER)
            .end(caret, Rank.CARET)
            .end(form, Rank.FORM);
    HBox.setHgrow(fields, Priority.ALWAYS);
    bar.getChildren().setAll(fields);
    read.setOnFinished(_ -> hint(""));
    window.activeDocument().flatMap(OpenDocument::text).subscribe(_ -> hint(""));
  }

  /** Says in which order states are labelled, and changes that by a click. */
  private static Button order(SettingsStore settings) {
    var order = new Button();
    order.setId("statusOrder");
    order.getStyleClass().add("status-button");
    order.textProperty().bind(settings.settings().map(StatusBar::order));
    Tips.put(order, TEXTS.get("status.order.help"));
    order.setOnAction(_ -> settings.change(old -> old.lowestFirst(!old.lowestFirst())));
    return order;
  }

  /** Says something until it was read, or the text has changed. */
  void hint(String text) {
    hint.setText(text);
    read.playFromStart();
  }

  /** Shows what goes on elsewhere. */
  void follow(ObservableValue<String> words) {
    jobs.textProperty().bind(words);
  }

  private static Label label(String id) {
    var label = new Label();
    label.setId(id);
    return label;
  }

  /**
   * Of a text with errors it can only tell how it went with the version before.
   *
   * @param broken whether the text has errors
   */
  private static String simulation(ResultsAnswer answer, boolean broken) {
    return answer.state() == null && answer.outcomes() == null
        ? TEXTS.get("status.notSimulated")
        : TEXTS.get(
            broken ? "status.simulatedBefore" : "status.simulated",
            String.format(Locale.ROOT, "%.1f", answer.millis()));
  }

  private static String order(Settings settings) {
    return TEXTS.get(settings.lowestFirst() ? "status.lowestFirst" : "status.highestFirst");
  }

  private static String caret(@Nullable OpenDocument document) {
    if (document == null) {
      return "";
    }
    String text = document.text().get();
    int caret = Math.min(document.selection().get().caret(), text.length());
    Analysis read = document.analysis().get();
    if (read != null && read.document().text().equals(text)) {
      Position at = read.lines().position(caret);
      return caret(at.line(), at.column());
    }
    if (caret > MOST_COUNTED) {
      return TEXTS.get("status.offset", Integer.toString(caret));
    }
    int line = 0;
    int lineStart = 0;
    for (int at = text.indexOf('\n'); at >= 0 && at < caret; at = text.indexOf('\n', at + 1)) {
      line++;
      lineStart = at + 1;
    }
    return caret(line, caret - lineStart);
  }

  private static String caret(int line, int column) {
    return TEXTS.get("status.caret", Integer.toString(line + 1), Integer.toString(column + 1));
  }

  private static String form(OpenDocument document) {
    var form = document.form();
    String ends =
        form.lineEnds().isMixed() ? TEXTS.get("status.mixed") : form.lineEnds().usual().name();
    String mark = form.encoding().mark() ? TEXTS.get("status.mark") : "";
    String size =
        document.text().get().length() > EditorView.LONGEST_COLOURED
            ? TEXTS.get("status.plain") + "   "
            : "";
    return size + form.encoding().charset().displayName() + mark + "  " + ends;
  }
}
