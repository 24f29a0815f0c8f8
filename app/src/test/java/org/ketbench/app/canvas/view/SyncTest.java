package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.app.canvas.Circuits;
import org.ketbench.app.canvas.gesture.Setting;
import org.ketbench.app.canvas.layout.Drawing;
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
    "h q[0];\n",
    "cx q[0], q[1]; // pair\n",
    "if (c[0]) { x q[1]; }\n",
    "rz(pi/8) q[2];\n",
    "c[1] = measure q[1];\n",
    "for int i in [0:1] { t q[0]; }\n",
    "barrier q;\n",
    "reset q[2];\n",
    "ctrl @ s q[1], q[2];\n",
    "/* note */ z q[0];\n",
    "mix2 q[0], q[1];\n",
    "mix3 q[2], q[0], q[1];\n",
    "turn(pi/3) q[1];\n",
    "negctrl @ x q[0], q[2];\n",
    "inv @ pow(2) @ t q[0];\n",
    "h q;\n",
    "cx q[0:1], q[1:2];\n",
    "c = measure q[0:1];\n",
    "if (c == 2) { h q[0]; z q[1]; } else { x q[2]; }\n",
    "gphase(pi/7);\n",
    "flip(q[1]);\n",
    "while (c[1]) { h q[1]; c[1] = measure q[1]; }\n",
    "swap q[0], q[2]; ccx q[0], q[1], q[2];\n",
    "if (c[0]) if (c[1]) y q[0];\n",
    "h pair[1];\n"
  };
  private static final String OWN =
      "gate mix2 a, b { h a; cx a, b; }\ngate mix3 a, b, d { ccx a, b, d; t d; }\n"
          + "gate turn(x) a { rz(x) a; rx(-x) a; }\ndef flip(qubit a) { x a; }\n";
  private static final String[] JUNK = {"x", ";", "}", "// c\n", "q[7]", " ", "\n", "h q[", "é"};

  private int gestures;
  private int texts;
  private int broken;
  private final Map<RandomGestures.Way, Integer> made = RandomGestures.counts();

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
            + " and redone to the byte, in %.0f s; gestures with an effect: %s%n",
        gestures,
        texts,
        broken,
        (System.nanoTime() - start) / 1e9,
        made);
  }

  private void run(long firstSeed, int wantedGestures, int wantedTexts) {
    for (long seed = firstSeed; gestures < wantedGestures || texts < wantedTexts; seed++) {
      new Session(seed).run();
    }
    assertTrue(gestures >= wantedGestures && texts >= wantedTexts);
  }

  /** What was drawn for a text, be it before the change that leads there was made. */
  private record Drawn(String text, Circuit circuit) {}

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

    private final RandomGestures hands;
    private final List<Drawn> drawn = new ArrayList<>();

    Session(long seed) {
      this.seed = seed;
      random = new Random(seed);
      hands = new RandomGestures(random, canvas, document, made);
      canvas.drawing().subscribe(this::note);
      canvas.changes().attach(document, offset -> canvas.choice().follow(Selection.at(offset)));
      canvas.window().resize(1200, 700);
      document.analysis().subscribe(this::show);
    }

    private void note(@Nullable Drawing drawing) {
      Setting setting = canvas.setting();
      if (drawing != null && setting != null) {
        drawn.add(new Drawn(setting.program().document().text(), drawing.circuit()));
      }
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
      StringBuilder program =
          new StringBuilder(OWN + "qubit[3] q;\nbit[2] c;\nlet pair = q[0:1];\n");
      for (int i = 0; i < 6; i++) {
        program.append(STATEMENTS[random.nextInt(STATEMENTS.length)]);
      }
      document.begin(Circuits.text(program.toString()));
      String first = document.text().get();
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
      while (!document.undoName().get().isEmpty()) {
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
      hands.make();
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
      Circuit circuit = read(text);
      for (Drawn each : drawn) {
        String is = each.text();
        assertEquals(is.equals(text) ? circuit : read(is), each.circuit(), () -> told(is));
      }
      drawn.clear();
      if (circuit == null) {
        broken++;
        assertFalse(canvas.staleReason().get().isEmpty(), () -> told(text));
        assertEquals(null, canvas.setting());
        return;
      }
      assertEquals("", canvas.staleReason().get(), () -> told(text));
      Circuit shown = Objects.requireNonNull(canvas.drawing().get()).circuit();
      assertEquals(circuit, shown, () -> told(text));
      assertEquals(TextDrawing.of(circuit), TextDrawing.of(shown), () -> told(text));
      assertNotNull(canvas.setting());
      assertEquals(
          text,
          Objects.requireNonNull(canvas.setting()).program().document().text(),
          () -> told(text));
      assertEquals(null, canvas.preview().get());
    }

    private static @Nullable Circuit read(String text) {
      return OpenQasm.analyze(Document.of("sync", text)).circuit();
    }

    private String told(String text) {
      return "seed " + seed + ", after " + document.undoName().get() + "\n" + text;
    }
  }
}
