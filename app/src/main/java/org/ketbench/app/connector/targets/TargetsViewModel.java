package org.ketbench.app.connector.targets;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.work.Current;
import org.ketbench.app.connector.work.Newest;
import org.ketbench.app.connector.work.OpenWorkspace;
import org.ketbench.app.connector.work.Trouble;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.job.CircuitSource;
import org.ketbench.azure.job.ExecutionProfile;
import org.ketbench.azure.job.Plan;
import org.ketbench.azure.job.Planner.Offered;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;

/** The targets of the workspace that is looked at, and what the circuit would come to on each. */
public final class TargetsViewModel {
  private static final Texts TEXTS = Texts.beside(TargetsViewModel.class);
  private static final long SHOTS = 1024;

  private final Current current;
  private final ObservableValue<Boolean> opening;
  private final Newest asking;
  private final Newest planning;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
  private final ObjectProperty<@Nullable OpenCircuit> circuit = new SimpleObjectProperty<>();
  private final LongProperty shots = new SimpleLongProperty(SHOTS);
  private final BooleanProperty defer = new SimpleBooleanProperty();
  private final BooleanProperty onlyRunnable = new SimpleBooleanProperty();
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Set<String>> favourites = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Map<String, Double>> values = new SimpleObjectProperty<>(Map.of());
  private List<Offered> offered = List.of();
  private Map<String, Plan> plans = Map.of();
  private @Nullable Instant asOf;
  private boolean busy;
  private String problem = "";

  /**
   * What is to be seen.
   *
   * @param asOf when the service was last asked; null where it was not
   * @param busy whether it is being asked, or its workspace is still being opened
   * @param problem why it was not answered; empty where it was
   * @param connected whether there is a workspace to ask
   */
  public record Shown(
      List<TargetRow> rows,
      @Nullable Instant asOf,
      boolean busy,
      String problem,
      boolean connected) {
    static final Shown NOTHING = new Shown(List.of(), null, false, "", false);

    public Shown {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param opening whether a workspace is being opened
   */
  public TargetsViewModel(Current current, ObservableValue<Boolean> opening) {
    this.current = current;
    this.opening = opening;
    asking = new Newest(current.tasks());
    planning = new Newest(current.tasks());
    current.workspace().subscribe((_, _) -> begin());
    circuit.subscribe((_, _) -> plan());
    shots.subscribe((_, _) -> plan());
    defer.subscribe((_, _) -> plan());
    values.subscribe((_, _) -> plan());
    onlyRunnable.subscribe((_, _) -> update());
    text.subscribe((_, _) -> update());
    favourites.subscribe((_, _) -> update());
    opening.subscribe((_, _) -> update());
  }

  public ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** The circuit that is worked on; null where there is none, or it has errors. */
  public ObjectProperty<@Nullable OpenCircuit> circuit() {
    return circuit;
  }

  /** How many shots prices are for. */
  public LongProperty shots() {
    return shots;
  }

  /** Whether conditions on outcomes may become gates under controls. */
  public BooleanProperty defer() {
    return defer;
  }

  /** Values of the circuit's parameters. */
  public ObjectProperty<Map<String, Double>> values() {
    return values;
  }

  public BooleanProperty onlyRunnable() {
    return onlyRunnable;
  }

  /** What names are searched for. */
  public StringProperty text() {
    return text;
  }

  /** The ids of the targets that come first. */
  public ObjectProperty<Set<String>> favourites() {
    return favourites;
  }

  public void toggleFavourite(String id) {
    Set<String> changed = new LinkedHashSet<>(favourites.get());
    if (!changed.remove(id)) {
      changed.add(id);
    }
    favourites.set(changed);
  }

  /** All targets as they were last told. */
  public List<Offered> offered() {
    return offered;
  }

  /** The row of a target; null where the workspace has none of this id. */
  public @Nullable TargetRow row(String id) {
    return offered.stream()
        .filter(each -> each.target().id().equals(id))
        .map(this::row)
        .findFirst()
        .orElse(null);
  }

  /** How long jobs wait for a target on average; null where that is not known. */
  public @Nullable Duration queue(String id) {
    TargetRow row = row(id);
    return row == null ? null : row.status().averageQueueTime();
  }

  private TargetRow row(Offered each) {
    String id = each.target().id();
    return new TargetRow(each, plans.get(id), favourites.get().contains(id));
  }

  private void begin() {
    planning.drop();
    offered = List.of();
    plans = Map.of();
    asOf = null;
    problem = "";
    refresh();
  }

  /** Asks the service how its targets are. */
  public void refresh() {
    OpenWorkspace workspace = current.workspace().get();
    if (workspace == null) {
      asking.drop();
      busy = false;
      update();
      return;
    }
    busy = true;
    update();
    asking.ask(_ -> workspace.planner().targets(), this::take, this::failed);
  }

  private void take(List<Offered> found) {
    busy = false;
    problem = "";
    asOf = current.time().now();
    offered = found;
    update();
    plan();
  }

  private void failed(Trouble trouble) {
    busy = false;
    problem = trouble.text();
    update();
  }

  private void plan() {
    OpenWorkspace workspace = current.workspace().get();
    OpenCircuit source = circuit.get();
    if (workspace == null || source == null || offered.isEmpty()) {
      planning.drop();
      plans = Map.of();
      update();
      return;
    }
    List<Offered> all = offered;
    long count = shots.get();
    boolean deferred = defer.get();
    Map<String, Double> given = values.get();
    planning.ask(
        wanted -> plans(workspace, bound(source, given), all, count, deferred, wanted),
        found -> {
          plans = found;
          update();
        },
        trouble -> {
          plans = Map.of();
          problem = trouble.text();
          update();
        });
  }

  private static Map<String, Plan> plans(
      OpenWorkspace workspace,
      CircuitSource source,
      List<Offered> offered,
      long shots,
      boolean defer,
      BooleanSupplier wanted) {
    Map<String, Plan> plans = new LinkedHashMap<>();
    for (Offered each : offered) {
      if (!wanted.getAsBoolean()) {
        return Map.of();
      }
      String id = each.target().id();
      var profile =
          new ExecutionProfile(id, shots, null, List.of(), null, null, Map.of(), null, defer);
      plans.put(id, workspace.planner().plan(source, profile, offered));
    }
    return plans;
  }

  /** The circuit with values for those of its parameters that have one. */
  public static CircuitSource bound(OpenCircuit open, Map<String, Double> given) {
    return bound(open.source(), given);
  }

  private static CircuitSource bound(CircuitSource source, Map<String, Double> given) {
    Map<String, Value> known = new LinkedHashMap<>();
    source
        .circuit()
        .parameters()
        .forEach(
            parameter -> {
              Double value = given.get(parameter.name());
              if (value != null) {
                known.put(parameter.name(), Values.of(value));
              }
            });
    if (known.isEmpty()) {
      return source;
    }
    Circuit circuit = source.circuit().bind(known);
    return new CircuitSource(source.file(), circuit);
  }

  private void update() {
    String wanted = text.get().strip().toLowerCase(Locale.ROOT);
    List<TargetRow> rows = new ArrayList<>();
    for (Offered each : offered) {
      TargetRow row = row(each);
      if (row.has(wanted) && (!onlyRunnable.get() || row.runs())) {
        rows.add(row);
      }
    }
    rows.sort(
        Comparator.comparing((TargetRow row) -> !row.favourite())
            .thenComparing(row -> !row.target().provider().equals("local"))
            .thenComparing(row -> row.target().provider()));
    boolean connected = current.workspace().get() != null;
    shown.set(new Shown(rows, asOf, busy || opening.getValue(), problem, connected));
  }

  /** Why nothing can be said about the circuit; empty where something can. */
  public String noCircuit() {
    return circuit.get() == null ? TEXTS.get("targets.noCircuit") : "";
  }
}
