package org.ketbench.app.editor.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.circuit.Span;
import org.ketbench.language.FoldingRange;

/** The blocks that the caret is in, the outermost first. */
public final class PathViewModel {
  private static final int LONGEST = 40;

  /** The brace is that of another block, as before {@code else}. */
  private static final String BEFORE_HEADS = " \t}";

  private final OpenDocument document;
  private final LanguageDesk.Line questions;
  private final ReadOnlyObjectWrapper<List<Block>> path = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(false);
  private List<Span> blocks = List.of();

  /** After a change the path stays as it is until the blocks are known again. */
  private boolean known;

  /**
   * One of the blocks.
   *
   * @param title how its first line begins
   * @param place where that line begins
   */
  public record Block(String title, int place) {}

  public PathViewModel(LanguageDesk desk) {
    document = desk.document();
    questions = desk.line();
    document.analysis().subscribe(this::ask);
    document.onChange(_ -> known = false);
    document.selection().subscribe(_ -> look());
  }

  /** Empty outside of all blocks. */
  public ReadOnlyObjectProperty<List<Block>> path() {
    return path.getReadOnlyProperty();
  }

  /** Whether there are blocks that the caret could be in. */
  public ReadOnlyBooleanProperty possible() {
    return possible.getReadOnlyProperty();
  }

  private void ask(@Nullable Analysis found) {
    if (found == null) {
      return;
    }
    questions.ask(
        service ->
            service.foldingRanges().stream()
                .filter(range -> range.kind() == FoldingRange.Kind.BLOCK)
                .map(range -> withHead(service.document().text(), range.span()))
                .sorted(Comparator.comparingInt(Span::start))
                .toList(),
        ranges -> {
          blocks = ranges;
          known = true;
          possible.set(!blocks.isEmpty());
          look();
        });
  }

  private void look() {
    if (!known) {
      return;
    }
    String text = document.text().get();
    int caret = document.selection().get().caret();
    List<Block> found = new ArrayList<>();
    for (Span block : blocks) {
      if (block.start() > caret) {
        break;
      }
      if (caret <= block.end() && block.end() <= text.length()) {
        found.add(block(text, block));
      }
    }
    path.set(List.copyOf(found));
  }

  /** A block together with what stands before its brace. */
  private static Span withHead(String text, Span block) {
    int start = text.lastIndexOf('\n', block.start()) + 1;
    while (start < block.start() && BEFORE_HEADS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return new Span(start, block.end());
  }

  private static Block block(String text, Span block) {
    int end = text.indexOf('\n', block.start());
    String line = text.substring(block.start(), end < 0 ? text.length() : end);
    int brace = line.lastIndexOf('{');
    String head = (brace > 0 ? line.substring(0, brace) : line).strip();
    String title = head.length() > LONGEST ? head.substring(0, LONGEST) + "…" : head;
    return new Block(title, block.start());
  }
}
