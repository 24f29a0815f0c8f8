package org.ketbench.app.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;
import org.ketbench.language.CodeAction;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.LanguageService;
import org.ketbench.language.Severity;
import org.ketbench.language.TextEdit;

/** Ways to mend a problem, or to say the same in another way. */
public final class FixesViewModel {
  private static final Texts TEXTS = Texts.beside(FixesViewModel.class);

  /** How far from a place of a long line something is still near it, in characters. */
  private static final int LONGEST_WAY = 1000;

  private static final int MOST_AT_ONCE = 500;

  private final OpenDocument document;
  private final LanguageDesk desk;

  public FixesViewModel(LanguageDesk desk) {
    this.desk = desk;
    document = desk.document();
  }

  /** Something that can be chosen. */
  public record Offer(String title, boolean isFix, boolean preferred, List<TextEdit> edits) {
    public Offer {
      edits = List.copyOf(edits);
    }
  }

  /** Where one part of the window asks; only its newest question is answered. */
  public LanguageDesk.Line line() {
    return desk.line();
  }

  /**
   * What is on offer at a place: the likeliest way to mend it first, then other changes. Where
   * nothing is wrong, it is what mends the rest of the line, so that nobody need aim.
   */
  public void at(LanguageDesk.Line line, Span place, Consumer<List<Offer>> whenKnown) {
    line.ask(service -> offers(service, actions(service, place)), whenKnown);
  }

  private static List<CodeAction> actions(LanguageService service, Span place) {
    List<CodeAction> here = service.codeActions(place);
    if (here.stream().anyMatch(FixesViewModel::isFix)) {
      return here;
    }
    String text = service.document().text();
    int start = text.lastIndexOf('\n', place.start() - 1) + 1;
    int end = text.indexOf('\n', place.end());
    var lines =
        new Span(
            Math.max(start, place.start() - LONGEST_WAY),
            Math.min(end < 0 ? text.length() : end, place.end() + LONGEST_WAY));
    return Stream.concat(
            service.codeActions(lines).stream().filter(FixesViewModel::isFix), here.stream())
        .toList();
  }

  private static boolean isFix(CodeAction action) {
    return action.kind() == CodeAction.Kind.QUICK_FIX;
  }

  /** What mends one problem. */
  public void of(LanguageDesk.Line line, Diagnostic problem, Consumer<List<Offer>> whenKnown) {
    line.ask(
        service ->
            offers(
                service,
                service.codeActions(problem.span()).stream()
                    .filter(action -> problem.equals(action.fixes()))
                    .toList()),
        whenKnown);
  }

  private static List<Offer> offers(LanguageService service, List<CodeAction> actions) {
    List<Offer> offers = new ArrayList<>();
    actions.stream()
        .sorted(
            Comparator.comparing(CodeAction::kind)
                .thenComparing(FixesViewModel::weight)
                .thenComparing(action -> !action.preferred()))
        .forEach(action -> offers.add(offer(action)));
    actions.stream()
        .filter(CodeAction::preferred)
        .map(CodeAction::fixes)
        .filter(Objects::nonNull)
        .map(Diagnostic::code)
        .distinct()
        .map(code -> all(service, code))
        .filter(Objects::nonNull)
        .forEach(offers::add);
    return List.copyOf(offers);
  }

  /** What mends an error comes before what mends a warning in the same place. */
  private static Severity weight(CodeAction action) {
    Diagnostic fixes = action.fixes();
    return fixes == null ? Severity.HINT : fixes.severity();
  }

  private static Offer offer(CodeAction action) {
    return new Offer(action.title(), isFix(action), action.preferred(), action.edits());
  }

  /** One step that mends all problems of a kind; null unless that is safe and more than one. */
  private static @Nullable Offer all(LanguageService service, String code) {
    List<TextEdit> edits = new ArrayList<>();
    int count = 0;
    List<Diagnostic> diagnostics = service.diagnostics();
    for (Diagnostic problem : diagnostics) {
      if (problem.file() == null && problem.code().equals(code) && count < MOST_AT_ONCE) {
        CodeAction fix = preferred(service, problem);
        if (fix != null && fix.edits().stream().noneMatch(edit -> overlaps(edits, edit))) {
          fix.edits().stream().filter(edit -> !edits.contains(edit)).forEach(edits::add);
          count++;
        }
      }
    }
    if (count < 2) {
      return null;
    }
    List<Diagnostic> after = service.edited(edits).diagnostics();
    boolean helps = errors(after) <= errors(diagnostics) && after.size() < diagnostics.size();
    return helps ? new Offer(TEXTS.get("fix.all", count, code), true, false, edits) : null;
  }

  private static @Nullable CodeAction preferred(LanguageService service, Diagnostic problem) {
    return service.codeActions(problem.span()).stream()
        .filter(action -> action.preferred() && problem.equals(action.fixes()))
        .findFirst()
        .orElse(null);
  }

  private static boolean overlaps(List<TextEdit> edits, TextEdit edit) {
    return edits.stream()
        .anyMatch(
            other ->
                !other.equals(edit)
                    && (other.span().overlaps(edit.span())
                        || other.span().start() == edit.span().start()));
  }

  private static long errors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(Diagnostic::isError).count();
  }

  /** Makes a change that was on offer for the text as it is. */
  public void apply(Offer offer) {
    document.edit(offer.title(), offer.edits());
  }
}
