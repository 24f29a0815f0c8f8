package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.app.canvas.Circuits;
import org.ketbench.app.canvas.gesture.Keys;
import org.ketbench.app.canvas.gesture.Palette;
import org.ketbench.app.canvas.gesture.Tile;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.Analyst;
import org.ketbench.app.document.Checking;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Span;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
import org.ketbench.language.export.TextDrawing;
import org.ketbench.language.openqasm.OpenQasm;

/**
 * Gestures and text edits by chance, one after another, on programs by chance: the text, the
 * circuit and what the canvas shows agree after each, and the history leads back to the first bytes
 * and forth to the last.
 */
final class SyncTest {
  private static final int STEPS = 40;
  private static final String[] STATEMENTS = {
    "h q[0];\n", "cx q[0], q[1]; // pair\n", "if (c[0]) { x q[1]; }\n", "rz(pi/8) q[2];\n",
    "c[1] = measure q[1];\n", "for int i in [0:1] { t q[0]; }\n", "barrier q;\n", "reset q[2];\n",
    "ctrl @ s q[1], q[2];\n", "/* note */ z q[0];\n"
  };
  private static final String[] JUNK = {"x", ";", "}", "// c\n", "q[7]", " ", "\n", "h q[", "é"};

  private int gestures;
  private int texts;
  private int broken;

  @Test
  void someGesturesAndTextEditsAgree() {
    run(7, 40, 40);
  }

  @Tag("campaign")
  @Test
  void twoThousandGesturesAndTextEditsAgree() {
    int cases = Integer.getInteger("ketbench.cases", 1);
    long start = System.nanoTime();
    run(Long.getLong("ketbench.seed", 1), 2000 * cases, 2000 * cases);
    System.out.printf(
        Locale.ROOT,
        "sync: %d gestures and %d text edits agree, text was broken after %d of them, all undone"
            + " and redone to the byte, in %.0f s%n",
        gestures,
        texts,
        broken,
        (System.nanoTime() - start) / 1e9);
  }

  private void run(long firstSeed, int wantedGestures, int wantedTexts) {
    for (long seed = firstSeed; gestures < wantedGestures || texts < wantedTexts; seed++) {
      new Session(seed).run();
    }
    assertTrue(gestures >= wantedGestures && texts >= wantedTexts);
  }

  /** One document with its canvas. */
  private final class Session {
    private final long seed;
    private final Random random;
    private final CanvasViewModel canvas = new CanvasViewModel();
    private final OpenDocument document =
        new OpenDocument(
            "sync",
            new Checking<>(new Analyst(List.of(Drawings.finder())), Runnable::run, Runnable::run),
            Clock.systemUTC());

    Session(long seed) {
      this.seed = seed;
      random = new Random(seed);
      canvas.changes().attach(document, offset -> canvas.choice().follow(Selection.at(offset)));
      canvas.window().resize(1200, 700);
      document.analysis().subscribe(this::show);
    }

    private void show(@Nullable Analysis found) {
      if (found == null) {
        return;
      }
      var drawing = Drawings.of(found);
      if (drawing == null) {
        canvas.keepShowing("broken");
      } else {
        canvas.show(drawing, found.program());
      }
    }

    void run() {
      StringBuilder program = new StringBuilder("qubit[3] q;\nbit[2] c;\n");
      for (int i = 0; i < 6; i++) {
        program.append(STATEMENTS[random.nextInt(STATEMENTS.length)]);
      }
      document.edit("begin", List.of(TextEdit.insert(0, Circuits.text(program.toString()))));
      String first = document.text().get();
      int steps = document.history().size();
      for (int i = 0; i < STEPS; i++) {
        if (random.nextBoolean()) {
          gesture();
        } else {
          text();
        }
        agree();
      }
      while (!document.redoName().get().isEmpty()) {
        document.redo();
      }
      String last = document.text().get();
      while (document.history().size() > steps) {
        document.undo();
        agree();
      }
      assertEquals(first, document.text().get(), "seed " + seed);
      while (!document.redoName().get().isEmpty()) {
        document.redo();
      }
      assertEquals(last, document.text().get(), "seed " + seed);
      agree();
    }

    private void gesture() {
      if (canvas.setting() == null) {
        document.undo();
        return;
      }
      CircuitLayout layout = Objects.requireNonNull(canvas.drawing().get()).layout();
      GestureViewModel hand = canvas.gestures();
      boolean taken = false;
      for (int i = 0; i < 8 && !taken && random.nextInt(4) > 0; i++) {
        taken = hand.grab(random.nextDouble(layout.width()), random.nextDouble(layout.height()));
      }
      if (!taken) {
        List<Palette.Group> groups =
            Palette.groups(List.of("h", "cx", "rz"), canvas.setting().program());
        List<Tile> tiles = groups.get(random.nextInt(groups.size())).tiles();
        hand.take(tiles.get(random.nextInt(tiles.size())));
      }
      Keys keys =
          new Keys(random.nextInt(5) == 0, random.nextInt(12) == 0, random.nextInt(12) == 0);
      for (int i = 0; i < 3; i++) {
        hand.move(
            random.nextDouble(layout.width() + 60),
            random.nextInt(9) == 0 ? 650 : random.nextDouble(layout.height() + 60),
            keys);
      }
      hand.drop(document);
      if (canvas.changes().question().get() != null) {
        Objects.requireNonNull(canvas.changes().question().get()).agree().run();
      }
      gestures++;
    }

    private void text() {
      String text = document.text().get();
      if (canvas.setting() == null && random.nextInt(3) > 0) {
        document.undo();
        return;
      }
      int place = random.nextInt(text.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> document.type(TextEdit.insert(place, JUNK[random.nextInt(JUNK.length)]));
        case 1 -> {
          int end = Math.min(text.length(), place + 1 + random.nextInt(4));
          document.type(TextEdit.delete(new Span(place, end)));
        }
        default -> {
          int line = text.indexOf('\n', place) + 1;
          int at = line == 0 ? text.length() : line;
          document.edit(
              "statement",
              List.of(TextEdit.insert(at, STATEMENTS[random.nextInt(STATEMENTS.length)])));
        }
      }
      texts++;
    }

    private void agree() {
      String text = document.text().get();
      Circuit circuit = OpenQasm.analyze(Document.of("sync", text)).circuit();
      if (circuit == null) {
        broken++;
        assertFalse(canvas.staleReason().get().isEmpty(), () -> "seed " + seed + "\n" + text);
        assertEquals(null, canvas.setting());
        return;
      }
      assertEquals("", canvas.staleReason().get(), () -> "seed " + seed + "\n" + text);
      Circuit shown = Objects.requireNonNull(canvas.drawing().get()).circuit();
      assertEquals(TextDrawing.of(circuit), TextDrawing.of(shown), () -> "seed " + seed);
      assertNotNull(canvas.setting());
      assertEquals(
          text,
          Objects.requireNonNull(canvas.setting()).program().document().text(),
          () -> "seed " + seed);
      assertEquals(null, canvas.preview().get());
    }
  }
}
