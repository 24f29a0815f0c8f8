package org.ketbench.app.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.app.document.ask.Desk;
import org.ketbench.app.problems.FixesViewModel.Offer;
import org.ketbench.app.problems.ProblemsViewModel.Group;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

final class ProblemsViewModelTest {
  private static final String TEXT =
      "OPENQASM 3.0;\n"
          + "include \"stdgates.inc\";\n"
          + "qubit[2] q;\n"
          + "gate spare a { }\n"
          + "hx q[0];\n"
          + "hy q[1];\n";

  private final Desk desk = Desk.with(TEXT);
  private final ProblemsViewModel problems = new ProblemsViewModel(desk.document());
  private final FixesViewModel fixes = new FixesViewModel(desk.desk());

  @Test
  void errorsComeFirstAndThenTheOrderOfTheText() {
    assertEquals(List.of("5:1", "6:1"), places().subList(0, 2));
    assertEquals(2, problems.count(Group.ERRORS));
    assertEquals("4:6", places().get(2));
  }

  @Test
  void wordsAndGroupsFilter() {
    problems.filter().set("HY");
    assertEquals(List.of("6:1"), places());
    problems.filter().set("");
    problems.isShown(Group.ERRORS).set(false);
    assertEquals(List.of("4:6"), places());
  }

  @Test
  void whatIsChosenStaysChosenWhileTheTextChanges() {
    problems.chosen().set(problems.listed().get().get(1));

    desk.document().edit("Insert", List.of(TextEdit.insert(0, "// one more line\n")));
    assertEquals("7:1", chosen().place());
    desk.document().edit("Mend", List.of(new TextEdit(Span.at(desk.text().indexOf("hy")), "// ")));

    assertNull(problems.chosen().get());
  }

  @Test
  void goesFromProblemToProblemRoundTheText() {
    desk.caret(0);
    problems.step(true);
    assertTrue(desk.marked().contains("«hx» q[0]"), desk.marked());
    problems.step(true);
    problems.step(true);
    assertTrue(desk.marked().contains("«hx» q[0]"), desk.marked());
    desk.caret(desk.text().indexOf("hy"));
    problems.step(false);
    assertTrue(desk.marked().contains("«hx» q[0]"), desk.marked());
    assertEquals("5:1", chosen().place());
    problems.step(true);
    assertEquals("6:1", chosen().place());
  }

  @Test
  void theLikeliestFixComesFirstAndAllOfAKindCanBeMendedAtOnce() {
    List<Offer> offers = new ArrayList<>();
    fixes.of(fixes.line(), problems.listed().get().getFirst().diagnostic(), offers::addAll);

    assertEquals("Replace 'hx' by 'h'", offers.getFirst().title());
    Offer all = offers.getLast();
    assertEquals("Mend all 2 of [unknown-gate]", all.title());
    fixes.apply(all);
    assertEquals(0, problems.count(Group.ERRORS));
    assertEquals(all.title(), desk.document().undoName().get());
    desk.document().undo();
    assertEquals(TEXT, desk.text());
  }

  @Test
  void whatIsWrongElsewhereOnTheLineIsMendedFromWhereNothingIs() {
    List<Offer> offers = new ArrayList<>();
    int wrong = desk.text().indexOf("hx q[0]");
    fixes.at(fixes.line(), Span.at(wrong + "hx q[".length()), offers::addAll);
    assertEquals("Replace 'hx' by 'h'", offers.getFirst().title());

    List<Offer> above = new ArrayList<>();
    fixes.at(fixes.line(), Span.at(0), above::addAll);
    assertTrue(above.stream().noneMatch(Offer::isFix), above.toString());
  }

  @Test
  void anErrorIsMendedBeforeAWarningInFrontOfIt() {
    desk.load("OPENQASM 3.0;\nqubit[2] q;\nfor i in 0:1 { reset q[i]; }\n");
    List<Offer> offers = new ArrayList<>();

    fixes.at(fixes.line(), Span.at(desk.text().indexOf("{ reset")), offers::addAll);

    assertEquals(
        List.of("Put the range in brackets", "Give the variable the type 'int'"),
        offers.stream().filter(Offer::isFix).map(Offer::title).toList());
  }

  @Test
  void changesAreOfferedWhereNothingIsWrong() {
    desk.load("OPENQASM 3.0;\nqubit[2] q;\nfor int i in [0:1] { reset q[i]; }\n");
    List<Offer> offers = new ArrayList<>();

    fixes.at(fixes.line(), Span.at(desk.text().indexOf("for")), offers::addAll);

    assertTrue(offers.stream().anyMatch(offer -> !offer.isFix()), offers.toString());
  }

  private ListedProblem chosen() {
    ListedProblem chosen = problems.chosen().get();
    assertNotNull(chosen);
    return chosen;
  }

  private List<String> places() {
    return problems.listed().get().stream().map(ListedProblem::place).toList();
  }
}
