package org.ketbench.app.editor.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.app.document.Selection;
import org.ketbench.app.document.ask.Desk;

final class FindViewModelTest {
  private final Desk desk = Desk.with("cx a;\n|x a;\ncx b;\ncx a;\n");
  private final FindViewModel find =
      new FindViewModel(desk.document(), Runnable::run, Runnable::run);

  @Test
  void goesToTheNextPlaceFromTheCaretAndCounts() {
    find.begin(false);
    find.what().set("cx");
    assertEquals("cx a;\nx a;\n«cx» b;\ncx a;\n", desk.marked());
    assertEquals("2 of 3", find.message().get());

    find.next();
    find.next();
    assertEquals("«cx» a;\nx a;\ncx b;\ncx a;\n", desk.marked());
    find.previous();
    assertEquals("3 of 3", find.message().get());
  }

  @Test
  void goesOnWithWhatWasLookedForBeforeTheBarWasClosed() {
    assertFalse(find.isResumable());
    find.begin(false);
    find.what().set("cx");
    find.close();
    assertTrue(find.isResumable());

    find.resume(true);
    assertTrue(find.open().get());
    assertEquals("cx a;\nx a;\ncx b;\n«cx» a;\n", desk.marked());
    assertEquals("3 of 3", find.message().get());

    find.close();
    desk.caret(2);
    find.resume(false);
    assertEquals("«cx» a;\nx a;\ncx b;\ncx a;\n", desk.marked());
  }

  @Test
  void theNumberFollowsTheText() {
    find.begin(false);
    find.what().set("cx");
    desk.caret(0);
    assertEquals("3 found", find.message().get());
    desk.type("cx ");

    assertEquals("4 found", find.message().get());
    find.what().set("zz");
    assertTrue(find.failed().get());
    assertEquals("No results", find.message().get());
  }

  @Test
  void replacesOneByOneOrAllInOneStep() {
    find.begin(true);
    find.what().set("cx");
    find.replacement().set("cz");
    find.replace();
    assertEquals("cx a;\nx a;\ncz b;\n«cx» a;\n", desk.marked());
    find.replaceAll();
    assertEquals("cz a;\nx a;\ncz b;\ncz a;\n", desk.text());
    assertEquals("Replace 2 Places", desk.document().undoName().get());
    desk.document().undo();
    assertEquals("cx a;\nx a;\ncz b;\ncx a;\n", desk.text());
  }

  @Test
  void whatIsSelectedIsLookedFor() {
    desk.document().select(new Selection(3, 4));

    find.begin(false);

    assertEquals("a", find.what().get());
    assertEquals("1 of 3", find.message().get());
    find.close();
    assertEquals(List.of(), find.found().get());
  }

  @Test
  void aSelectionOverLinesLimitsIt() {
    desk.document().select(new Selection(0, 11));
    find.begin(true);
    find.what().set("a");

    assertTrue(find.inSelection().get());
    assertEquals(2, find.found().get().size());
    find.replacement().set("longer");
    find.replaceAll();
    assertEquals("cx longer;\nx longer;\ncx b;\ncx a;\n", desk.text());
  }

  @Test
  void saysWhatIsWrongWithAnExpression() {
    find.begin(true);
    find.regex().set(true);
    find.what().set("(c");
    assertTrue(find.failed().get());
    assertTrue(find.message().get().startsWith("No regular expression"), find.message().get());

    find.what().set("(c)x");
    find.replacement().set("$2");
    find.replaceAll();
    assertEquals("The expression has no group 2.", find.message().get());
    find.replacement().set("$1z");
    find.replaceAll();
    assertEquals("cz a;\nx a;\ncz b;\ncz a;\n", desk.text());
  }
}
