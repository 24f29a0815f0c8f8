package org.ketbench.app.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import org.ketbench.app.charts.ask.MeasurementReading;
import org.ketbench.app.charts.ask.MeasurementReading.Ensemble;
import org.ketbench.app.charts.ask.MeasurementReading.OneShot;
import org.ketbench.app.charts.ask.MeasurementReading.PostSelected;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.histogram.HistogramViewModel;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.text.Texts;
import org.ketbench.engine.noise.NoiseLibrary;

/**
 * The commands of the Run menu: shots, steps through the columns, readings of measurement, noise.
 */
public final class RunCommands implements CommandSource {
  private static final Texts TEXTS = Texts.beside(RunCommands.class);
  private static final String MENU = "run";
  private static final String NOISE_MENU = "run/noise";

  private final ResultsViewModel results;
  private final HistogramViewModel histogram;

  public RunCommands(ResultsViewModel results, HistogramViewModel histogram) {
    this.results = results;
    this.histogram = histogram;
  }

  @Override
  public List<Command> commands() {
    ObservableValue<Boolean> any = results.moments().map(count -> count.intValue() > 0);
    ObservableValue<Boolean> shown = results.answer().map(_ -> true).orElse(false);
    List<Command> commands =
        new ArrayList<>(
            List.of(
                Command.named("run.shots", TEXTS)
                    .in(MENU, 0)
                    .keys("F5")
                    .available(shown, "reason.noCircuit")
                    .runs(histogram::draw),
                Command.named("run.stop", TEXTS)
                    .in(MENU, 0)
                    .keys("Shift+F5")
                    .runs(
                        () -> {
                          histogram.stop();
                          results.cancel();
                        }),
                Command.named("run.step", TEXTS)
                    .in(MENU, 1)
                    .keys("F10")
                    .available(any, "reason.noCircuit")
                    .runs(() -> results.step(1)),
                Command.named("run.stepBack", TEXTS)
                    .in(MENU, 1)
                    .keys("Shift+F10")
                    .available(any, "reason.noCircuit")
                    .runs(() -> results.step(-1)),
                Command.named("run.first", TEXTS)
                    .in(MENU, 1)
                    .available(any, "reason.noCircuit")
                    .runs(() -> results.pinned().set(0)),
                Command.named("run.end", TEXTS)
                    .in(MENU, 1)
                    .available(any, "reason.noCircuit")
                    .runs(() -> results.pinned().set(ResultsViewModel.END)),
                reading("run.ensemble", Ensemble.class::isInstance, new Ensemble()),
                reading(
                    "run.oneShot", OneShot.class::isInstance, new OneShot(results.seed().get())),
                reading(
                    "run.postSelected", PostSelected.class::isInstance, new PostSelected(Map.of())),
                Command.named("run.again", TEXTS)
                    .in(MENU, 2)
                    .available(results.reading().map(OneShot.class::isInstance), "reason.noShot")
                    .runs(this::again)));
    commands.add(
        Command.named("run.noise.none", TEXTS)
            .in(NOISE_MENU, 0)
            .choice(results.noise().isNull())
            .runs(() -> results.noise().set(null)));
    NoiseLibrary.names().forEach(name -> commands.add(noise(name)));
    return commands;
  }

  private Command noise(String name) {
    return Command.named("run.noise." + name, TEXTS)
        .in(NOISE_MENU, 1)
        .choice(results.noise().map(model -> model.name().equals(name)).orElse(false))
        .runs(() -> results.noise().set(NoiseLibrary.get(name)));
  }

  private Command reading(
      String id, Predicate<MeasurementReading> isOn, MeasurementReading reading) {
    return Command.named(id, TEXTS)
        .in(MENU, 2)
        .choice(results.reading().map(isOn::test))
        .runs(() -> results.reading().set(reading));
  }

  private void again() {
    if (results.reading().get() instanceof OneShot shot) {
      results.reading().set(shot.next());
    }
  }
}
