package org.ketbench.app.editor;

import java.util.Collection;
import java.util.Collections;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledDocument;

/**
 * Puts a long text into an area: what is seen first at once, and the rest in pieces, one after
 * another. An area needs an object for each line and several for the tree that holds them, which
 * for a hundred thousand lines takes longer than anybody should wait for the first of them. The
 * pieces are made in the background, so that the window is busy with each for a moment only.
 *
 * <p>What the area lacks is always the end of the text. So places in what is there mean the same in
 * both, and typing there needs nothing of the rest.
 */
final class GradualText {
  /** Shorter texts are there before anybody could look at a part of them. */
  private static final int LONG = 100_000;

  /** More than is seen at once. */
  private static final int FIRST = 12_000;

  private static final int LEAST_PIECE = 6_000;
  private static final int MOST_PIECE = 25_000;

  /** A piece that took longer is followed by a shorter one, as while the code for it is new. */
  private static final long QUICK = TimeUnit.MILLISECONDS.toNanos(3);

  /**
   * Pieces leave this part of the time to who scrolls meanwhile: as often as long as each takes.
   */
  private static final int REST = 4;

  /** What is seen first is painted before the rest takes time from it. */
  private static final Duration NEXT_FRAME = Duration.millis(1);

  private final PauseTransition nextPiece = new PauseTransition();

  private final CodeArea area;
  private final Gutter gutter;
  private final Executor background;
  private String text = "";
  private int shown;
  private int begun;
  private int length = LEAST_PIECE;
  private boolean appending;
  private Runnable whenWhole = () -> {};

  /**
   * @param gutter of the area, which is to be wide enough from the beginning
   * @param background makes one piece after another
   */
  GradualText(CodeArea area, Gutter gutter, Executor background) {
    this.area = area;
    this.gutter = gutter;
    this.background = background;
    nextPiece.setOnFinished(_ -> later(begun));
  }

  void setOnWhole(Runnable action) {
    whenWhole = action;
  }

  /** How many characters at the end of the text are not in the area yet. */
  int missing() {
    return text.length() - shown;
  }

  /** Whether the area is changing by what was missing. */
  boolean isAppending() {
    return appending;
  }

  /** Puts a text into an empty area. */
  void show(String next) {
    begun++;
    nextPiece.stop();
    text = next;
    shown = next.length() < LONG ? next.length() : end(0, FIRST);
    if (missing() > 0) {
      gutter.reserve(lines());
      await(NEXT_FRAME);
    }
    area.replaceText(text.substring(0, shown));
    forgetWhole();
  }

  private void forgetWhole() {
    if (missing() == 0) {
      text = "";
      shown = 0;
      gutter.reserve(1);
    }
  }

  private int lines() {
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      count++;
    }
    return count;
  }

  /** A piece ends where a line does. */
  private int end(int from, int length) {
    int line = text.indexOf('\n', Math.min(text.length(), from + length));
    return line < 0 ? text.length() : line + 1;
  }

  private void later(int ticket) {
    int from = shown;
    int to = end(from, length);
    String piece = text.substring(from, to);
    background.execute(
        () -> {
          var made = made(piece);
          Platform.runLater(
              () -> {
                if (ticket == begun) {
                  appendNext(made, to);
                }
              });
        });
  }

  private void appendNext(
      StyledDocument<Collection<String>, String, Collection<String>> piece, int to) {
    long start = System.nanoTime();
    append(piece, to);
    long took = System.nanoTime() - start;
    length = took > QUICK ? Math.max(LEAST_PIECE, length / 2) : Math.min(MOST_PIECE, length * 2);
    if (missing() > 0) {
      await(NEXT_FRAME.add(Duration.millis(REST * took / 1e6)));
    }
  }

  private void await(Duration rest) {
    nextPiece.setDuration(rest);
    nextPiece.playFromStart();
  }

  /** Has the whole text in the area from now on. */
  void finish() {
    if (missing() > 0) {
      begun++;
      nextPiece.stop();
      append(made(text.substring(shown)), text.length());
    }
  }

  private static StyledDocument<Collection<String>, String, Collection<String>> made(String piece) {
    return ReadOnlyStyledDocument.fromString(
        piece,
        Collections.<String>emptyList(),
        Collections.<String>emptyList(),
        SegmentOps.<Collection<String>>styledTextOps());
  }

  /** Past the area's own method, which would take the caret along. */
  private void append(
      StyledDocument<Collection<String>, String, Collection<String>> piece, int to) {
    int end = area.getLength();
    appending = true;
    area.getContent().replace(end, end, piece);
    appending = false;
    shown = to;
    forgetWhole();
    if (missing() == 0) {
      whenWhole.run();
    }
  }
}
