package org.ketbench.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.ketbench.language.Document;

final class CheckingTest {
  private final List<String> checked = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Queue<Runnable> display = new ArrayDeque<>();
  private final Checking<String> checking =
      new Checking<>(this::echo, background::add, display::add);

  @Test
  void answersForTheText() {
    check("first");
    background.remove().run();
    display.remove().run();

    assertEquals(List.of("first"), answers);
  }

  @Test
  void leavesOutWhatIsOlderThanTheNewestText() {
    check("first");
    check("second");
    background.remove().run();
    background.remove().run();
    display.remove().run();

    assertEquals(List.of("second"), checked);
    assertEquals(List.of("second"), answers);
  }

  @Test
  void dropsAnAnswerThatComesTooLate() {
    check("first");
    background.remove().run();
    check("second");
    display.remove().run();

    assertEquals(List.of(), answers);
  }

  private void check(String text) {
    checking.check(Document.of("test", text), answers::add);
  }

  private String echo(Document document) {
    checked.add(document.text());
    return document.text();
  }
}
