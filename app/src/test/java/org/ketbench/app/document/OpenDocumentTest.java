package org.ketbench.app.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

final class OpenDocumentTest {
  private static final Path FILE = Path.of("bell.qasm");

  private final MovedClock clock = new MovedClock();
  private final OpenDocument document =
      new OpenDocument(
          "Untitled", new Checking<>(new Analyst(List.of()), Runnable::run, Runnable::run), clock);

  @Test
  void aWordIsTypedAndUndoneInOneGo() {
    type("qubit q;\nh q;");

    assertEquals("Typing", document.undoName().get());
    List<String> versions = new ArrayList<>();
    while (!document.undoName().get().isEmpty()) {
      document.undo();
      versions.add(document.text().get());
    }
    assertEquals(List.of("qubit q;\nh ", "qubit q;\n", "qubit q;", "qubit ", ""), versions);
  }

  @Test
  void whatIsLoadedIsAtNoMomentTakenForUnsaved() {
    List<Boolean> told = new ArrayList<>();
    document.modified().addListener((_, _, modified) -> told.add(modified));

    document.load(FILE, FileText.of("qubit q;\n".getBytes(StandardCharsets.UTF_8)));

    assertEquals(List.of(), told);
    assertFalse(document.modified().get());
  }

  @Test
  void aPauseBeginsAStep() {
    type("qu");
    clock.now += 2000;
    type("bit");

    document.undo();

    assertEquals("qu", document.text().get());
  }

  @Test
  void whatIsErasedForwardsAndBackwardsComesBackTogether() {
    document.edit("Insert", List.of(TextEdit.insert(0, "abcdef")));
    document.type(TextEdit.delete(new Span(2, 3)));
    document.type(TextEdit.delete(new Span(1, 2)));
    document.type(TextEdit.delete(new Span(1, 2)));
    assertEquals("aef", document.text().get());

    document.undo();

    assertEquals("abcdef", document.text().get());
    assertEquals("Insert", document.undoName().get());
    assertEquals("Deleting", document.redoName().get());
  }

  @Test
  void aGestureIsOneStepBetweenKeystrokes() {
    type("a");
    document.edit("Move H", List.of(TextEdit.insert(0, "x"), TextEdit.insert(1, "y")));
    type("b");
    assertEquals("xayb", document.text().get());

    document.undo();
    assertEquals("Move H", document.undoName().get());
    document.undo();
    assertEquals("a", document.text().get());
    document.redo();
    document.redo();

    assertEquals("xayb", document.text().get());
    assertEquals("", document.redoName().get());
  }

  @Test
  void aStepBringsBackWhatWasSelected() {
    type("h q;");
    document.select(new Selection(4, 2));
    document.edit("Replace", List.of(new TextEdit(new Span(2, 4), "r;")), Selection.at(3));

    document.undo();
    assertEquals(new Selection(4, 2), document.selection().get());
    document.redo();

    assertEquals(Selection.at(3), document.selection().get());
  }

  @Test
  void isNoLongerModifiedWhenTheTextIsAsInTheFile() throws IOException {
    document.load(FILE, FileText.of(bytes("h q;")));
    assertFalse(document.modified().get());
    document.type(TextEdit.insert(4, " "));
    assertTrue(document.modified().get());

    document.undo();

    assertFalse(document.modified().get());
  }

  @Test
  void followersHearOfEveryChange() {
    var follower = new StringBuilder();
    document.onChange(
        change -> {
          String next = TextEdit.apply(follower.toString(), change.edits());
          follower.replace(0, follower.length(), next);
        });

    type("ab");
    document.edit("Both", List.of(TextEdit.insert(2, "y"), TextEdit.insert(0, "x")));
    document.undo();
    document.redo();

    assertEquals("xaby", follower.toString());
    assertEquals("xaby", document.text().get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a\nb\n", "a\r\nb\r\n", "a\rb\r", "a\r\nb\nc\rd\r\n", "\n\r", "\r\r\n\n"})
  void undoToTheStartGivesTheFirstBytesAndRedoTheLast(String content) throws IOException {
    byte[] first = bytes(content);
    var random = new Random(content.hashCode());
    document.load(FILE, FileText.of(first));
    for (int i = 0; i < 200; i++) {
      int length = document.text().get().length();
      int start = random.nextInt(length + 1);
      int end = Math.min(length, start + random.nextInt(3));
      String replacement = List.of("", "x", "\n", "ab\r\nc", "é").get(random.nextInt(5));
      document.type(new TextEdit(new Span(start, end), replacement));
    }
    byte[] last = document.bytes();

    while (!document.undoName().get().isEmpty()) {
      document.undo();
    }
    assertArrayEquals(first, document.bytes());
    while (!document.redoName().get().isEmpty()) {
      document.redo();
    }

    assertArrayEquals(last, document.bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"c3a9", "efbbbf61", "fffe6100", "feff0061", "e9", "fffe61", "00ff", ""})
  void writesAFileInTheEncodingThatItWasReadIn(String hex) throws IOException {
    byte[] content = java.util.HexFormat.of().parseHex(hex);

    document.load(FILE, FileText.of(content));

    assertArrayEquals(content, document.bytes());
  }

  private void type(String text) {
    text.chars()
        .mapToObj(Character::toString)
        .forEach(letter -> document.type(TextEdit.insert(document.text().get().length(), letter)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class MovedClock extends Clock {
    private long now;

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(now);
    }
  }
}
