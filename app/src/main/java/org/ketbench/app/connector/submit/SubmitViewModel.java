package org.ketbench.app.connector.submit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.command.Availability;
import org.ketbench.app.connector.govern.Policies;
import org.ketbench.app.connector.govern.PoliciesViewModel;
import org.ketbench.app.connector.targets.OpenCircuit;
import org.ketbench.app.connector.targets.TargetsViewModel;
import org.ketbench.app.connector.work.Current;
import org.ketbench.app.connector.work.Newest;
import org.ketbench.app.connector.work.Note;
import org.ketbench.app.connector.work.OpenWorkspace;
import org.ketbench.app.connector.work.Trouble;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.job.CircuitSource;
import org.ketbench.azure.job.Plan;
import org.ketbench.azure.job.Planner.Offered;
import org.ketbench.azure.job.Submitter.Origin;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.service.SessionCreation;
import org.ketbench.azure.target.Obstacle;
import org.ketbench.azure.target.PriceRange;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Parameter;

/** A submission while it is being written, and its sending. */
public final class SubmitViewModel {
  /** What stands in for a target that cannot be had. */
  public static final String STAND_IN = "local.sim.statevector";

  private static final Texts TEXTS = Texts.beside(SubmitViewModel.class);

  private final Current current;
  private final TargetsViewModel targets;
  private final PoliciesViewModel policies;
  private final Sending sending;
  private final Supplier<Map<String, Double>> inputs;
  private final Newest planning;
  private final Sessions sessions;
  private final ReadOnlyObjectWrapper<@Nullable Wish> wish = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Availability> sendable;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Note> message = new ReadOnlyObjectWrapper<>(Note.NONE);
  private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper("");
  private final BooleanProperty approved = new SimpleBooleanProperty();
  private List<Offered> known = List.of();

  /** What was taken over from the window, so that it can be told from what was written here. */
  private Map<String, String> taken = Map.of();

  /**
   * @param sending does what the sheet decides on
   * @param inputs tells the values that parameters have in the window
   */
  public SubmitViewModel(
      Current current,
      TargetsViewModel targets,
      PoliciesViewModel policies,
      Sending sending,
      Supplier<Map<String, Double>> inputs) {
    this.current = current;
    this.inputs = inputs;
    this.policies = policies;
    this.targets = targets;
    this.sending = sending;
    planning = new Newest(current.tasks());
    sessions = new Sessions(current);
    sendable = new ReadOnlyObjectWrapper<>(Availability.because(TEXTS.get("reason.noTarget")));
    wish.subscribe((_, _) -> plan());
    targets
        .circuit()
        .subscribe(
            (_, _) -> {
              takeInputs();
              plan();
            });
    policies.known().subscribe((_, _) -> plan());
    targets.shown().subscribe((_, _) -> begin());
    approved.subscribe((_, _) -> update());
    busy.subscribe((_, _) -> update());
  }

  /** What is written on the sheet; null while it is closed. */
  public ReadOnlyObjectProperty<@Nullable Wish> wish() {
    return wish.getReadOnlyProperty();
  }

  /**
   * What that would be; null as long as that is not known. While a change is being looked at it
   * still tells of what was written before, and cannot be sent.
   */
  public ReadOnlyObjectProperty<@Nullable Offer> offer() {
    return offer.getReadOnlyProperty();
  }

  /** Whether it can be sent now, and if not why. */
  public ReadOnlyObjectProperty<Availability> sendable() {
    return sendable.getReadOnlyProperty();
  }

  /** Whether it is being sent. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** What came of the last try; empty where there is nothing to be said. */
  public ReadOnlyObjectProperty<Note> message() {
    return message.getReadOnlyProperty();
  }

  /** What a dry run has found; empty where there was none. */
  public ReadOnlyStringProperty report() {
    return report.getReadOnlyProperty();
  }

  /** Whether the user agrees to what has to be approved. */
  public BooleanProperty approved() {
    return approved;
  }

  /** The sessions that the job can belong to. */
  Sessions sessions() {
    return sessions;
  }

  public List<Offered> offered() {
    return targets.offered();
  }

  /** Opens the sheet for a target; for the one that it was open for last where that is null. */
  public void open(@Nullable String target) {
    Wish last = wish.get();
    String chosen = target;
    if (chosen == null) {
      chosen = last == null ? usual() : last.target();
    }
    message.set(Note.NONE);
    report.set("");
    String id = chosen;
    sessions.show("");
    if (last == null) {
      wish.set(Wish.on(id, targets.shots().get()).defer(targets.defer().get()));
    } else {
      change(old -> old.target().equals(id) ? old : old.target(id));
      plan();
    }
    takeInputs();
  }

  /** Parameters have the values here that they have in the window, unless others are written. */
  private void takeInputs() {
    Map<String, String> now = new HashMap<>(taken);
    Map<String, Double> given = inputs.get();
    for (String name : parameters()) {
      Wish asked = wish.get();
      Double value = given.get(name);
      String written = asked == null ? null : asked.values().get(name);
      if (value != null && (written == null || written.equals(taken.get(name)))) {
        String text = Angle.nearest(value).toString();
        now.put(name, text);
        change(old -> old.value(name, text));
      }
    }
    taken = Map.copyOf(now);
  }

  /** The first favourite, or the simulator of this workspace that costs nothing. */
  private String usual() {
    return targets.shown().get().rows().stream()
        .filter(row -> row.favourite() && row.runs())
        .findFirst()
        .or(() -> targets.shown().get().rows().stream().filter(row -> row.runs()).findFirst())
        .map(row -> row.id())
        .orElse(STAND_IN);
  }

  /** Changes what is written. */
  public void change(UnaryOperator<Wish> change) {
    Wish now = wish.get();
    if (now != null) {
      wish.set(change.apply(now));
    }
  }

  /** Does what would help against an obstacle without changing the document. */
  public void fix(Obstacle.Fix fix) {
    switch (fix.remedy()) {
      case DEFER_MEASUREMENTS, DECOMPOSE ->
          throw new IllegalArgumentException("this changes the document");
      case FEWER_SHOTS -> change(old -> old.shots(fix.value()));
      case OTHER_TARGET -> change(old -> old.target(fix.value()));
      case GIVE_VALUE -> message.set(Note.told(TEXTS.get("message.giveValue", fix.value())));
      case WAIT -> targets.refresh();
    }
  }

  /** The names of the circuit's parameters. */
  List<String> parameters() {
    OpenCircuit open = targets.circuit().get();
    return open == null
        ? List.of()
        : open.circuit().parameters().stream().map(Parameter::name).toList();
  }

  /** The target that this computer stands in for; null where it does not. */
  @Nullable String insteadOf() {
    Wish now = wish.get();
    return now == null ? null : now.insteadOf();
  }

  /** Whether a simulator of this workspace could stand in. */
  boolean mayStandIn() {
    Wish now = wish.get();
    return now != null
        && policies.now().is(Policies.Switch.STAND_IN)
        && !now.target().equals(STAND_IN)
        && targets.row(STAND_IN) != null;
  }

  /** Runs it on this computer in place of the target that cannot be had. */
  public void standIn() {
    change(old -> old.standIn(STAND_IN));
  }

  private void begin() {
    if (!targets.offered().equals(known)) {
      plan();
    }
  }

  private void plan() {
    Wish asked = wish.get();
    OpenCircuit source = targets.circuit().get();
    OpenWorkspace workspace = current.workspace().get();
    approved.set(false);
    report.set("");
    List<Offered> offered = targets.offered();
    known = offered;
    if (asked == null || source == null || workspace == null || offered.isEmpty()) {
      planning.drop();
      offer.set(null);
      update();
      return;
    }
    sessions.show(asked.target());
    Policies rules = policies.now();
    planning.ask(
        _ -> worked(workspace, source, asked, offered, rules),
        found -> {
          offer.set(found);
          update();
        },
        this::failed);
    update();
  }

  private static Offer worked(
      OpenWorkspace workspace,
      OpenCircuit source,
      Wish asked,
      List<Offered> offered,
      Policies rules) {
    CircuitSource bound = TargetsViewModel.bound(source, asked.numbers());
    Plan plan = workspace.planner().plan(bound, asked.profile(), offered);
    var desk = workspace.desk();
    Budget.Month month =
        plan.price()
            .map(PriceRange::high)
            .filter(high -> !high.isZero())
            .map(
                high ->
                    desk.ledger()
                        .budget()
                        .month(workspace.name(), Budget.monthOf(desk.time().now()), high.unit()))
            .orElse(null);
    String cached = rules.is(Policies.Switch.USE_CACHED) ? plan.cached() : null;
    String name =
        cached == null
            ? null
            : desk.ledger().jobs().find(cached).map(JobEntry::name).orElse(cached);
    return new Offer(plan, month, name, rules);
  }

  private void failed(Trouble trouble) {
    offer.set(null);
    message.set(Note.of(trouble));
    update();
  }

  private void update() {
    sendable.set(reason());
  }

  private Availability reason() {
    Wish asked = wish.get();
    Offer found = offer.get();
    if (busy.get()) {
      return Availability.because(TEXTS.get("reason.sending"));
    }
    if (targets.circuit().get() == null) {
      return Availability.because(TEXTS.get("reason.noCircuit"));
    }
    if (asked != null && asked.shotCount() < 1) {
      return Availability.because(TEXTS.get("reason.shots"));
    }
    if (asked != null && !asked.isSeedRight()) {
      return Availability.because(TEXTS.get("reason.seed"));
    }
    if (asked == null || found == null || planning.isAwaited()) {
      return Availability.because(TEXTS.get("reason.checking"));
    }
    List<String> wrong = new ArrayList<>();
    found.obstacles().forEach(each -> wrong.add(each.reason()));
    if (!found.rules().allows(asked.target())) {
      wrong.add(TEXTS.get("reason.policy", asked.target()));
    }
    if (!found.rules().allows(asked.shotCount())) {
      wrong.add(TEXTS.get("reason.mostShots", found.rules().mostShots()));
    }
    String refusal = found.refusal();
    if (refusal != null) {
      wrong.add(refusal);
    }
    if (wrong.isEmpty() && !found.questions().isEmpty() && !approved.get()) {
      wrong.add(TEXTS.get("reason.approve"));
    }
    return wrong.isEmpty() ? Availability.AVAILABLE : Availability.because(wrong.getFirst());
  }

  /** Whether there is something of which the service can be asked now what it would be. */
  boolean mayTry() {
    return !busy.get() && offer.get() != null && !planning.isAwaited();
  }

  /** Asks the service once more and tells what a submission would be. Nothing is sent. */
  public void dryRun() {
    Offer known = offer.get();
    OpenWorkspace workspace = current.workspace().get();
    if (known == null || workspace == null || !mayTry()) {
      return;
    }
    busy.set(true);
    current
        .tasks()
        .run(
            () -> {
              Plan plan = known.plan();
              return DryRun.text(workspace.planner().plan(plan.source(), plan.profile()));
            },
            text -> {
              busy.set(false);
              report.set(text);
            },
            trouble -> {
              busy.set(false);
              message.set(Note.of(trouble));
            });
  }

  /** Sends it, if that can be done now. */
  public void send() {
    Offer known = offer.get();
    Wish asked = wish.get();
    OpenWorkspace workspace = current.workspace().get();
    OpenCircuit circuit = targets.circuit().get();
    if (known == null
        || asked == null
        || circuit == null
        || workspace == null
        || !reason().isAvailable()) {
      return;
    }
    busy.set(true);
    message.set(Note.NONE);
    List<String> agreed = approved.get() ? known.questions() : List.of();
    Origin origin = new Origin(null, asked.insteadOf(), null);
    List<Offered> offered = targets.offered();
    SessionCreation creation = asked.opening(known.plan().target().provider());
    Consumer<Sending.Outcome> done =
        outcome -> {
          busy.set(false);
          if (outcome.opened()) {
            change(old -> old.session(asked.session().opened()));
            sessions.ask();
          }
          approved.set(false);
          message.set(outcome.note());
          if (outcome.plan() != null) {
            targets.refresh();
          }
          // What has been sent may have changed how the month stands.
          plan();
        };
    sending.send(
        new Sending.Order(workspace, known.plan(), circuit, origin, agreed, offered, creation),
        done);
  }

  /** Takes the result that the same question has had before, in place of a new job. */
  public void useCached() {
    Offer known = offer.get();
    String job = known == null ? null : known.plan().cached();
    OpenWorkspace workspace = current.workspace().get();
    if (job != null && workspace != null && !planning.isAwaited()) {
      sending.useCached(workspace, job);
      message.set(Note.told(TEXTS.get("message.cached")));
    }
  }
}
