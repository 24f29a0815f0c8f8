package org.ketbench.app.charts.structure;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.ask.ResultsAnswer;
import org.ketbench.app.charts.ask.ResultsQuestion;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.ask.Structure;
import org.ketbench.app.charts.ask.StructureWork;
import org.ketbench.app.charts.ask.Timeline;
import org.ketbench.app.text.Texts;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.statevector.memory.MemoryBudget;

/** What pictures of the qubits show, kept up with the results while somebody looks at them. */
public final class StructureViewModel {
  private static final Texts TEXTS = Texts.beside(StructureViewModel.class);
  private static final int USUAL_QUBITS = 2;

  private final ResultsViewModel results;
  private final Executor background;
  private final Executor display;
  private final StructureWork work = new StructureWork(new Simulator());
  private final ObjectProperty<Picture> picture = new SimpleObjectProperty<>(Picture.DENSITY);
  private final ObjectProperty<List<Integer>> qubits = new SimpleObjectProperty<>(List.of());
  private final IntegerProperty cut = new SimpleIntegerProperty(0);
  private final BooleanProperty open = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<@Nullable Structure> found = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private @Nullable Asked running;

  /** Finds something out. */
  private interface Question {
    Structure answer(Monitor monitor, Consumer<Structure> soFar);
  }

  /**
   * @param background finds answers
   * @param display runs what is to be done with them
   */
  public StructureViewModel(ResultsViewModel results, Executor background, Executor display) {
    this.results = results;
    this.background = background;
    this.display = display;
    results.answer().addListener((_, _, _) -> ask());
    results
        .timeline()
        .addListener(
            (_, _, _) -> {
              if (picture.get() == Picture.CUTS) {
                ask();
              }
            });
    picture.addListener((_, _, _) -> ask());
    qubits.addListener((_, _, _) -> ask());
    cut.addListener((_, _, _) -> ask());
    open.addListener((_, _, _) -> ask());
  }

  public ObjectProperty<Picture> picture() {
    return picture;
  }

  /** The qubits whose density matrix is wanted; none for the first ones. */
  public ObjectProperty<List<Integer>> qubits() {
    return qubits;
  }

  /** How many of the first qubits are on one side of the cut; 0 for half of them. */
  public IntegerProperty cut() {
    return cut;
  }

  /** Whether anybody looks. */
  public BooleanProperty open() {
    return open;
  }

  /** What the picture shows; null if that is nothing, or comes from the results themselves. */
  public ReadOnlyObjectProperty<@Nullable Structure> found() {
    return found.getReadOnlyProperty();
  }

  /** Why there is no picture; empty if there is one. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Whether what is shown is older than the circuit. */
  public ReadOnlyBooleanProperty stale() {
    return stale.getReadOnlyProperty();
  }

  /** The qubits that are shown of a circuit with so many. */
  List<Integer> shown(int count) {
    List<Integer> wanted = qubits.get().stream().filter(each -> each < count).toList();
    return wanted.isEmpty()
        ? IntStream.range(0, Math.min(USUAL_QUBITS, count)).boxed().toList()
        : wanted;
  }

  /** How many qubits are on the first side in a circuit with so many. */
  int side(int count) {
    int wanted = cut.get();
    return wanted > 0 && wanted < count ? wanted : Math.max(1, count / 2);
  }

  private void ask() {
    Asked last = running;
    if (last != null) {
      last.cancelled = true;
      running = null;
    }
    ResultsAnswer answer = results.answer().get();
    if (!open.get()) {
      return;
    }
    Question question = answer == null ? null : question(answer.question());
    if (question == null) {
      found.set(null);
      problem.set(answer == null ? TEXTS.get("structure.empty") : "");
      stale.set(false);
      return;
    }
    var asked = new Asked();
    running = asked;
    stale.set(true);
    var _ =
        CompletableFuture.supplyAsync(
                () ->
                    MemoryBudget.within(
                        ResultsViewModel.MOST_BYTES, () -> question.answer(asked, asked::soFar)),
                background)
            .whenComplete(
                (structure, failure) -> display.execute(() -> accept(asked, structure, failure)));
  }

  private @Nullable Question question(ResultsQuestion of) {
    int count = of.circuit().qubitCount();
    return switch (picture.get()) {
      case DENSITY -> {
        List<Integer> wanted = shown(count);
        yield (monitor, _) -> work.density(of, wanted, monitor);
      }
      case LINKS -> (monitor, _) -> work.links(of, monitor);
      case CUTS -> {
        Timeline timeline = results.timeline().get();
        int side = side(count);
        yield timeline == null || count < 2
            ? null
            : (monitor, soFar) -> work.cuts(of, timeline, side, monitor, soFar::accept);
      }
      case SPHERE -> null;
      case OPERATOR -> (monitor, _) -> work.operator(of, monitor);
    };
  }

  private void accept(Asked asked, @Nullable Structure structure, @Nullable Throwable failure) {
    if (asked != running) {
      return;
    }
    running = null;
    stale.set(false);
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (structure != null) {
      found.set(structure);
      problem.set("");
    } else if (!(cause instanceof CancellationException)) {
      found.set(null);
      problem.set(cause == null ? "" : String.valueOf(cause.getMessage()));
    }
  }

  private final class Asked implements Monitor {
    private volatile boolean cancelled;

    @Override
    public boolean cancelled() {
      return cancelled;
    }

    void soFar(Structure structure) {
      display.execute(
          () -> {
            if (running == this) {
              found.set(structure);
              problem.set("");
            }
          });
    }
  }
}
