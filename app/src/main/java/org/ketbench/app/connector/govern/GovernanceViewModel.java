package org.ketbench.app.connector.govern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.work.Ages;
import org.ketbench.app.connector.work.Connector;
import org.ketbench.app.connector.work.Current;
import org.ketbench.app.connector.work.Newest;
import org.ketbench.app.connector.work.Note;
import org.ketbench.app.connector.work.OpenWorkspace;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.ledger.Audit;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.ledger.Money;
import org.ketbench.azure.policy.CircuitBreaker;

/** What the workspace costs and how well it works, and the limits that are set. */
public final class GovernanceViewModel {
  private static final Texts TEXTS = Texts.beside(GovernanceViewModel.class);

  private final Current current;
  private final Newest counting;
  private final ReadOnlyObjectWrapper<@Nullable Figures> figures = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Note> message = new ReadOnlyObjectWrapper<>(Note.NONE);
  private final BooleanProperty wanted = new SimpleBooleanProperty();

  public GovernanceViewModel(Current current) {
    this.current = current;
    counting = new Newest(current.tasks());
    current.name().subscribe((_, _) -> count());
    current.workspace().subscribe((_, _) -> count());
    wanted.subscribe((_, _) -> count());
  }

  /** Whether anybody looks; nothing is counted while nobody does. */
  public BooleanProperty wanted() {
    return wanted;
  }

  /** How it stands; null as long as that is not known. */
  public ReadOnlyObjectProperty<@Nullable Figures> figures() {
    return figures.getReadOnlyProperty();
  }

  /** What checking the record has found; empty where it was not checked. */
  public ReadOnlyStringProperty verdict() {
    return verdict.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Note> message() {
    return message.getReadOnlyProperty();
  }

  /** Works everything out anew, if anybody looks. */
  public void count() {
    Connector connector = current.connector().get();
    if (!wanted.get() || connector == null) {
      return;
    }
    String workspace = current.name().get();
    OpenWorkspace open = current.workspace().get();
    var now = current.time().now();
    counting.ask(
        _ ->
            new Accounts(
                    connector.ledger(), connector.catalogue(), open == null ? null : open.results())
                .figures(workspace, now),
        figures::set,
        trouble -> message.set(Note.of(trouble)));
  }

  /** Whether calls to the service pass. */
  public String breaker() {
    OpenWorkspace open = current.workspace().get();
    if (open == null) {
      return TEXTS.get("breaker.notOpen");
    }
    CircuitBreaker breaker = open.desk().patience().breaker();
    return switch (breaker.state()) {
      case CLOSED -> TEXTS.get("breaker.closed");
      case OPEN -> TEXTS.get("breaker.open", Ages.length(breaker.remaining()));
      case HALF_OPEN -> TEXTS.get("breaker.halfOpen");
    };
  }

  /** Walks through the record of all that was done. */
  public void verify() {
    Connector connector = current.connector().get();
    if (connector != null) {
      verdict.set(TEXTS.get("audit.checking"));
      current
          .tasks()
          .run(
              () -> connector.ledger().audit().verify(),
              found -> verdict.set(words(found)),
              trouble -> verdict.set(trouble.text()));
    }
  }

  private static String words(Audit.Verdict found) {
    return found.isIntact()
        ? TEXTS.get("audit.intact", found.entries())
        : TEXTS.get("audit.broken", found.entries(), found.reason());
  }

  /**
   * Sets what may be spent.
   *
   * @param monthly the most in a month; empty for no limit
   * @param approval above which a job asks; empty for the usual
   */
  public void allow(String unit, String monthly, String approval) {
    Connector connector = current.connector().get();
    String workspace = current.name().get();
    if (connector == null || unit.isBlank()) {
      message.set(Note.trouble(TEXTS.get("limits.unit")));
      return;
    }
    try {
      var limits =
          new Budget.Limits(
              unit.strip(), money(monthly, unit.strip()), money(approval, unit.strip()));
      current
          .tasks()
          .run(
              () -> {
                connector.ledger().budget().allow(workspace, limits);
                return limits;
              },
              _ -> {
                message.set(Note.told(TEXTS.get("limits.kept", workspace, limits.unit())));
                count();
              },
              trouble -> message.set(Note.of(trouble)));
    } catch (NumberFormatException e) {
      message.set(Note.trouble(TEXTS.get("limits.number")));
    }
  }

  private static @Nullable Money money(String text, String unit) {
    if (text.isBlank()) {
      return null;
    }
    BigDecimal amount = new BigDecimal(text.strip());
    if (amount.signum() < 0) {
      throw new NumberFormatException(text);
    }
    return Money.of(amount, unit);
  }

  /** All jobs of the workspace as lines for other programs. */
  public void csv(Consumer<String> done) {
    Connector connector = current.connector().get();
    String workspace = current.name().get();
    if (connector != null) {
      current
          .tasks()
          .run(
              () -> csv(connector.ledger(), workspace),
              done,
              trouble -> message.set(Note.of(trouble)));
    }
  }

  private static String csv(Ledger ledger, String workspace) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "id,name,target,state,shots,created,began,ended,retryOf,errorCode,unit,reserved,billed");
    for (JobEntry job : ledger.jobs().list(JobFilter.ALL.in(workspace))) {
      List<Budget.Share> shares = ledger.budget().shares(job.id());
      if (shares.isEmpty()) {
        lines.add(line(job, "", "", ""));
      }
      for (Budget.Share share : shares) {
        Money settled = share.settled();
        lines.add(
            line(
                job,
                share.reserved().unit(),
                share.reserved().amount().toPlainString(),
                settled == null ? "" : settled.amount().toPlainString()));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String line(JobEntry job, String unit, String reserved, String billed) {
    List<String> cells = new ArrayList<>();
    for (Object each :
        new @Nullable Object[] {
          job.id(),
          job.name(),
          job.target(),
          job.state().label(),
          job.shots(),
          job.created(),
          job.began(),
          job.ended(),
          job.retryOf(),
          job.errorCode(),
          unit,
          reserved,
          billed
        }) {
      String text = each == null ? "" : each.toString();
      // A spreadsheet would take such a name for a formula.
      String safe = text.matches("(?s)[=+@-].*") ? "'" + text : text;
      cells.add("\"" + safe.replace("\"", "\"\"") + "\"");
    }
    return String.join(",", cells);
  }
}
