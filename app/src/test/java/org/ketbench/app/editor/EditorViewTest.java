package org.ketbench.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.document.Analyst;
import org.ketbench.app.document.Checking;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.editor.style.Problems;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class EditorViewTest {
  private static final String LOOP =
      "OPENQASM 3.0;\nqubit[2] q;\nfor int i in [0:1] {\n  reset q[i];\n  U(1, 2, 3) q[i];\n}\n";

  private final OpenDocument document =
      new OpenDocument(
          "a.qasm",
          new Checking<>(new Analyst(List.of(Problems.finder())), Runnable::run, Runnable::run),
          Clock.systemUTC());

  @SuppressWarnings("NullAway.Init") // before each test
  private EditorView view;

  @Start
  private void show(Stage stage) {
    view = new EditorView(document, Runnable::run);
    stage.setScene(new Scene(view, 700, 500));
    stage.show();
    view.area().requestFocus();
  }

  @Test
  void bracketsIndentationAndNewLinesAreTyped(FxRobot robot) {
    robot.write("if (c) {").push(KeyCode.ENTER).write("x q;");

    assertEquals("if (c) {\n  x q;\n}", document.text().get());
    assertEquals(Selection.at(15), document.selection().get());
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertEquals("if (c) {\nx q;\n}", document.text().get());
  }

  @Test
  void aBracketThatNeedsAltGrComesInAPairToo(FxRobot robot) {
    load(robot, "h q");
    robot.interact(() -> document.select(Selection.at(3)));
    robot.interact(
        () ->
            area()
                .fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_TYPED, "[", "", KeyCode.UNDEFINED, false, true, true, false)));

    assertEquals("h q[]", document.text().get());
  }

  @Test
  void aLineThatWasCopiedWholeIsPastedAboveAnother(FxRobot robot) {
    load(robot, "x q;\nh q;\n");
    robot.interact(view.clipboard()::copy);
    robot.interact(() -> document.select(Selection.at("x q;\nh ".length())));
    robot.interact(view.clipboard()::paste);
    assertEquals("x q;\nx q;\nh q;\n", document.text().get());
    assertEquals(Selection.at("x q;\nx q;\nh ".length()), document.selection().get());

    robot.interact(() -> document.select(new Selection(0, 1)));
    robot.interact(view.clipboard()::copy);
    robot.interact(() -> document.select(Selection.at("x q".length())));
    robot.interact(view.clipboard()::paste);
    assertEquals("x qx;\nx q;\nh q;\n", document.text().get());
  }

  @Test
  void anEditFromElsewhereLeavesCaretAndViewWhereTheyAre(FxRobot robot) {
    load(robot, "// line\n".repeat(300));
    robot.interact(() -> view.show(1200));
    WaitForAsyncUtils.waitForFxEvents();
    int firstShown = firstShown();

    robot.interact(() -> document.edit("Insert", List.of(TextEdit.insert(16, "// new\n"))));
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(1207, view.area().getCaretPosition());
    assertEquals(firstShown + 1, firstShown(), 1);
  }

  /** Asking for it may lay lines out, which is done where the window does it. */
  private int firstShown() {
    return WaitForAsyncUtils.waitForAsyncFx(5000, () -> view.area().firstVisibleParToAllParIndex());
  }

  @Test
  void bothBracketsOfAPairAreMarked(FxRobot robot) {
    load(robot, LOOP);
    int open = LOOP.indexOf("[0:1]");

    robot.interact(() -> document.select(Selection.at(open)));
    WaitForAsyncUtils.waitForFxEvents();

    assertTrue(styles(open).contains("mark-bracket"), styles(open).toString());
    assertTrue(styles(open + 4).contains("mark-bracket"));
    robot.interact(() -> document.select(Selection.at(0)));
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(styles(open).contains("mark-bracket"));
    assertEquals(Set.of("token-keyword"), styles(LOOP.indexOf("for")));
  }

  /** All of it would be laid out in as many pieces, in a time that grows with their square. */
  @Test
  void ofALineWithoutEndTheBeginningIsColoured(FxRobot robot) {
    String beginning = "OPENQASM 3.0; include \"stdgates.inc\"; qubit q; ";
    load(robot, beginning + "h q; ".repeat(2000));

    assertEquals(Set.of("token-gate"), styles(beginning.length() + 5 * 100));
    assertEquals(Set.of(), styles(beginning.length() + 5 * 1000));
    assertTrue(area().getParagraph(0).getStyleSpans().getSpanCount() < 1000);
  }

  private Set<String> styles(int place) {
    return Set.copyOf(area().getStyleOfChar(place));
  }

  @Test
  void whatIsLookedForAndWhyItCannotBeAreReadWholeBesideANarrowText(FxRobot robot)
      throws TimeoutException {
    load(robot, LOOP);
    Stage stage = (Stage) view.getScene().getWindow();
    double before = stage.getWidth();
    robot.interact(() -> stage.setWidth(380));
    robot.interact(() -> view.find(true));
    robot.interact(robot.lookup("#find-regex").<ToggleButton>query()::fire);
    robot.interact(() -> robot.lookup("#findWhat").queryTextInputControl().setText("q("));
    WaitForAsyncUtils.waitForFxEvents();

    Label why = robot.lookup("#findCount").query();
    assertTrue(why.getText().contains("regular"), why.getText());
    Set<Region> parts = robot.lookup(".find-line > *").queryAll();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> parts.stream().allMatch(this::isWhole));
    robot.interact(() -> stage.setWidth(before));
  }

  @Test
  void textAndTheBarThatFindsStayWhereTheyAreWhenThePathComesAndGoes(FxRobot robot) {
    load(robot, LOOP);
    robot.interact(() -> view.find(true));
    layOut(robot);
    Node next = robot.lookup("#find-next").query();
    Bounds bar = next.localToScene(next.getLayoutBounds());
    Bounds text = area().localToScene(area().getLayoutBounds());
    assertTrue(robot.lookup("for int i in [0:1]").tryQuery().isEmpty());

    robot.interact(() -> document.select(Selection.at(LOOP.indexOf("reset"))));
    layOut(robot);
    assertTrue(robot.lookup("for int i in [0:1]").tryQuery().isPresent());
    assertEquals(bar, next.localToScene(next.getLayoutBounds()));
    assertEquals(text, area().localToScene(area().getLayoutBounds()));

    robot.interact(() -> document.select(Selection.START));
    layOut(robot);
    assertEquals(text, area().localToScene(area().getLayoutBounds()));
  }

  @Test
  void aTextWithoutBlocksHasNoRoomForTheirPath(FxRobot robot) {
    load(robot, "OPENQASM 3.0;\nqubit q;\n");

    assertFalse(robot.lookup("#path").query().isManaged());
  }

  private void layOut(FxRobot robot) {
    robot.interact(view::applyCss);
    robot.interact(view::layout);
  }

  @Test
  void whatWasFoundIsFoundAgainWithoutTheKeyboardLeavingTheText(FxRobot robot) {
    load(robot, LOOP);
    robot.interact(() -> view.findAgain(true));
    assertTrue(robot.lookup("#findWhat").queryTextInputControl().isFocused(), "nothing yet");
    robot.write("q[i]").push(KeyCode.ESCAPE);
    robot.interact(() -> document.select(Selection.START));

    robot.interact(() -> view.findAgain(true));
    robot.interact(() -> view.findAgain(true));

    int second = LOOP.lastIndexOf("q[i]");
    assertEquals(new Selection(second, second + 4), document.selection().get());
    assertTrue(area().isFocused());

    robot.interact(() -> document.select(Selection.at(LOOP.length())));
    robot.interact(view.completion()::request);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(view.completion().showing().get());
    robot.push(KeyCode.ESCAPE);
    assertTrue(view.finding().open().get(), "what was opened last goes first");
    robot.push(KeyCode.ESCAPE);
    assertFalse(view.finding().open().get());
  }

  /**
   * Of several families that a style sheet names, the first is taken whether it is there or not.
   */
  @Test
  void codeItsLineNumbersAndTheBlocksAroundTheCaretHaveLettersOfOneWidth(FxRobot robot) {
    load(robot, LOOP);
    robot.interact(() -> document.select(Selection.at(LOOP.indexOf("reset"))));
    robot.interact(view::applyCss);
    for (String part : List.of(".gutter-number", ".path-crumb", "#editor .text")) {
      Node node = robot.lookup(part).query();
      Font font = node instanceof Labeled label ? label.getFont() : ((Text) node).getFont();
      assertEquals("Monospaced", font.getFamily(), part);
    }
  }

  @Test
  void theLightbulbIsBesideTheLineOfTheCaretAndNoMarkLooksOutBehindIt(FxRobot robot)
      throws TimeoutException {
    String text = "OPENQASM 3.0;\nqubit q;\nreset q";
    load(robot, text);
    robot.interact(() -> document.select(Selection.at(text.length())));
    Region bulb = robot.lookup("#lightbulb").query();
    for (int size : new int[] {13, 20, 16}) {
      robot.interact(() -> view.setStyle("-editor-line: white; -fx-font-size: " + size + "px;"));
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> bulb.isVisible() && covers(bulb));
    }
    assertTrue(bulb.getBackground().getFills().getFirst().getFill().isOpaque());
    robot.clickOn(bulb);
    assertTrue(robot.lookup(".menu-item").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
  }

  private boolean covers(Region bulb) {
    Node mark = view.lookup(".gutter-mark");
    return mark != null
        && bulb.localToScene(bulb.getLayoutBounds())
            .contains(mark.localToScene(mark.getLayoutBounds()));
  }

  private boolean isWhole(Region part) {
    Bounds place = view.sceneToLocal(part.localToScene(part.getLayoutBounds()));
    return view.getLayoutBounds().contains(place) && part.getWidth() >= part.prefWidth(-1) - 0.5;
  }

  @Test
  void whatIsTypedWhenANameIsChangedTakesThePlaceOfAllOfIt(FxRobot robot) throws TimeoutException {
    String text = "OPENQASM 3.0;\nqubit pair;\nreset pair;\n";
    load(robot, text);
    robot.interact(() -> document.select(Selection.at(text.indexOf("pair") + 2)));
    for (String next : List.of("twin", "both")) {
      robot.interact(() -> view.renaming().begin());
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> view.getScene().getFocusOwner() instanceof TextField);
      robot.write(next).push(KeyCode.ENTER);
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> document.text().get().equals(text.replace("pair", next)));
    }
  }

  @Test
  void aFoldHidesItsLinesAndArrowKeysGoPastThem(FxRobot robot) {
    load(robot, LOOP);
    robot.interact(() -> document.select(Selection.at(LOOP.indexOf("for"))));

    robot.clickOn(".fold-open");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Set.of(3, 4), hiddenLines());
    robot.push(KeyCode.DOWN);
    assertEquals(5, area().getCurrentParagraph());
    robot.push(KeyCode.UP);
    assertEquals(2, area().getCurrentParagraph());

    robot.interact(() -> view.show(LOOP.indexOf("reset")));
    assertEquals(Set.of(), hiddenLines());
  }

  @Test
  void aFoldStaysWhenTextBeforeItChangesAndGoesWithItsHeader(FxRobot robot) {
    load(robot, LOOP);
    robot.clickOn(".fold-open");

    robot.interact(() -> document.edit("Insert", List.of(TextEdit.insert(0, "// one\n\n"))));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Set.of(5, 6), hiddenLines());

    int brace = document.text().get().indexOf('{');
    robot.interact(
        () -> document.edit("Delete", List.of(TextEdit.delete(new Span(brace, brace + 1)))));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(Set.of(), hiddenLines());
  }

  @Test
  void completionsAreOfferedWhileTypingAndTakenByKey(FxRobot robot) {
    load(robot, LOOP);
    robot.push(KeyCode.CONTROL, KeyCode.END).write("mea");
    WaitForAsyncUtils.waitForFxEvents();

    assertTrue(robot.lookup("#completions").tryQuery().isPresent());
    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(LOOP + "measure ", document.text().get());
    assertFalse(robot.lookup("#completions").tryQuery().isPresent());
  }

  private Set<Integer> hiddenLines() {
    Set<Integer> hidden = new TreeSet<>();
    for (int line = 0; line < area().getParagraphs().size(); line++) {
      if (area().getParagraph(line).getParagraphStyle().contains("collapse")) {
        hidden.add(line);
      }
    }
    return hidden;
  }

  private void load(FxRobot robot, String text) {
    robot.interact(
        () ->
            document.edit(
                "Load",
                List.of(new TextEdit(new Span(0, document.text().get().length()), text)),
                Selection.START));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private CodeArea area() {
    return view.area();
  }
}
