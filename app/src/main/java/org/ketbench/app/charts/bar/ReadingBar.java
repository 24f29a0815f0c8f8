package org.ketbench.app.charts.bar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.ask.MeasurementReading;
import org.ketbench.app.charts.ask.MeasurementReading.Ensemble;
import org.ketbench.app.charts.ask.MeasurementReading.OneShot;
import org.ketbench.app.charts.ask.MeasurementReading.PostSelected;
import org.ketbench.app.charts.ask.ResultsAnswer;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.charts.parts.SeedField;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;

/** Chooses what measurements in the middle mean, and shows the outcomes that are looked at. */
final class ReadingBar extends VBox {
  private static final Texts TEXTS = Texts.beside(ReadingBar.class);

  /** More buttons than this are no help. */
  private static final int MOST_BITS = 24;

  /** What is before the outcomes of a shot. */
  private static final int CHOICES = 3;

  /** The narrowest tool window that is of use. */
  private static final double NARROW = 240;

  private final ResultsViewModel results;
  private final Map<Class<? extends MeasurementReading>, ToggleButton> choices =
      new LinkedHashMap<>();
  private final FlowPane details = new FlowPane(6, 4);
  private final Button again = new Button(TEXTS.get("shot.again"));
  private final SeedField seed =
      new SeedField("shotSeed", TEXTS.get("shot.seed.help"), this::follow);
  private final List<Button> pins = new ArrayList<>();
  private final Label kept = new Label();
  private final Label nothingToPin = new Label(TEXTS.get("post.nothing"));
  private long lastSeed = 1;

  ReadingBar(ResultsViewModel results) {
    this.results = results;
    var group = new ToggleGroup();
    var line = new HBox();
    line.getStyleClass().add("segments");
    add(group, line, Ensemble.class, "ensemble");
    add(group, line, OneShot.class, "shot");
    add(group, line, PostSelected.class, "post");
    details.setPrefWrapLength(NARROW);
    details.setId("readingDetails");
    details.getStyleClass().add("reading-details");
    kept.setId("postKept");
    again.setId("shotAgain");
    again.getStyleClass().add("small");
    again.setOnAction(_ -> follow(lastSeed + 1));
    details.managedProperty().bind(details.visibleProperty());
    getChildren().setAll(line, details);
    group
        .selectedToggleProperty()
        .addListener(
            (_, before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              }
            });
    results.reading().subscribe(_ -> update());
    results.answer().subscribe(_ -> update());
  }

  private void add(
      ToggleGroup group, HBox line, Class<? extends MeasurementReading> kind, String key) {
    var button = new ToggleButton(TEXTS.get("reading." + key));
    button.setId("reading-" + key);
    button.setToggleGroup(group);
    button.getStyleClass().addAll("small", line.getChildren().isEmpty() ? "left-pill" : "pill");
    Tips.put(button, TEXTS.get("reading." + key + ".help"));
    button.setOnAction(_ -> choose(kind));
    choices.put(kind, button);
    line.getChildren().add(button);
  }

  private void choose(Class<? extends MeasurementReading> kind) {
    if (kind.isInstance(results.reading().get())) {
      return;
    }
    results
        .reading()
        .set(
            kind == OneShot.class
                ? new OneShot(lastSeed)
                : kind == PostSelected.class ? new PostSelected(Map.of()) : new Ensemble());
  }

  private void update() {
    MeasurementReading reading = results.reading().get();
    choices.forEach((kind, button) -> button.setSelected(kind.isInstance(reading)));
    switch (reading) {
      case Ensemble _ -> details.getChildren().clear();
      case OneShot shot -> showShot(shot);
      case PostSelected selected -> showPins(selected);
    }
    details.setVisible(!details.getChildren().isEmpty());
  }

  private void showShot(OneShot shot) {
    lastSeed = shot.seed();
    seed.show(shot.seed());
    // A field that is taken out and put in again would lose the keyboard.
    if (details.getChildren().contains(seed)) {
      details.getChildren().remove(CHOICES, details.getChildren().size());
    } else {
      details.getChildren().setAll(again, new Label(TEXTS.get("shot.seed")), seed);
    }
    Circuit circuit = results.circuit();
    ResultsAnswer answer = results.answer().get();
    if (circuit == null || answer == null || answer.state() == null) {
      return;
    }
    for (BitRegister register : circuit.bitRegisters()) {
      var digits = new StringBuilder();
      for (int bit = register.first() + register.size() - 1; bit >= register.first(); bit--) {
        digits.append(answer.state().bits().get(bit) ? '1' : '0');
      }
      var label = new Label(register.name() + " = " + digits);
      label.getStyleClass().addAll("ket", "outcome");
      details.getChildren().add(label);
    }
  }

  private void follow(long next) {
    results.reading().set(new OneShot(next));
  }

  /** The buttons stay while their values change: what is pressed once can be pressed again. */
  private void showPins(PostSelected selected) {
    Circuit circuit = results.circuit();
    int bits = circuit == null ? 0 : Math.min(MOST_BITS, circuit.bitCount());
    while (pins.size() < bits) {
      pins.add(pin(pins.size()));
    }
    List<Node> shown = new ArrayList<>(pins.subList(0, bits));
    for (int bit = 0; bit < bits && circuit != null; bit++) {
      describe(pins.get(bit), circuit.bitName(bit), selected.bits().get(bit));
    }
    shown.add(bits == 0 ? nothingToPin : kept);
    if (!details.getChildren().equals(shown)) {
      details.getChildren().setAll(shown);
    }
    ResultsAnswer answer = results.answer().get();
    kept.setText(
        answer == null || answer.state() == null
            ? ""
            : TEXTS.get("post.kept", Numbers.percent(answer.state().kept())));
  }

  private Button pin(int bit) {
    var button = new Button();
    button.setId("pin-" + bit);
    button.getStyleClass().add("small");
    button.setOnAction(_ -> turn(bit));
    return button;
  }

  /** From any outcome to 0, to 1, and back. */
  private void turn(int bit) {
    if (results.reading().get() instanceof PostSelected selected) {
      Boolean value = selected.bits().get(bit);
      Boolean next = value == null ? Boolean.FALSE : value ? null : Boolean.TRUE;
      results.reading().set(selected.with(bit, next));
    }
  }

  private static void describe(Button button, String name, @Nullable Boolean value) {
    String shown = value == null ? TEXTS.get("post.any") : value ? "1" : "0";
    button.setText(name + " = " + shown);
    button.getStyleClass().removeAll("pin-open", "pin-set");
    button.getStyleClass().add(value == null ? "pin-open" : "pin-set");
    button.setAccessibleText(TEXTS.get("post.pin", name, shown));
  }
}
