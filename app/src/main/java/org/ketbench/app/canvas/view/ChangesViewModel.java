package org.ketbench.app.canvas.view;

import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Outcome;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.document.Editing;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.text.Texts;

/**
 * Changes of the circuit on their way into the text: what has to be agreed to before, and what is
 * asked for afterwards.
 */
public final class ChangesViewModel {
  private static final Texts TEXTS = Texts.beside(ChangesViewModel.class);

  /** Larger circuits are drawn in the background only. */
  private static final int MOST_DRAWN_AT_ONCE = 20_000;

  private final CanvasViewModel canvas;
  private final ReadOnlyObjectWrapper<@Nullable Question> question =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<Request> request =
      new ReadOnlyObjectWrapper<>(Request.NOTHING);
  private @Nullable Editing editing;
  private IntConsumer reveal = _ -> {};
  private boolean committing;

  /** Something that has to be agreed to before it is done. */
  public record Question(String text, Runnable agree) {}

  ChangesViewModel(CanvasViewModel canvas) {
    this.canvas = canvas;
  }

  /**
   * Lets changes go to a document, and gestures wait while its text changes by other ways.
   *
   * @param show shows a place in the text
   */
  void attach(Editing document, IntConsumer show) {
    editing = document;
    reveal = show;
    if (document instanceof OpenDocument open) {
      open.onChange(_ -> textChanges());
    }
  }

  private void textChanges() {
    if (committing) {
      return;
    }
    canvas.await();
    boolean formCloses = request.get() != Request.NOTHING;
    if (formCloses) {
      request(Request.NOTHING);
    }
    // What was said last may be of a step that is undone by this.
    canvas.say(formCloses ? TEXTS.get("say.formClosed") : "");
  }

  /** Whether the text changes because of the canvas. */
  boolean isCommitting() {
    return committing;
  }

  /** What has to be agreed to; null if nothing has. */
  public ReadOnlyObjectProperty<@Nullable Question> question() {
    return question.getReadOnlyProperty();
  }

  /** Forgets what was asked. */
  public void refuse() {
    question.set(null);
  }

  /** What is to be chosen or typed about what is at the cursor. */
  public ReadOnlyObjectProperty<Request> request() {
    return request.getReadOnlyProperty();
  }

  void request(Request next) {
    request.set(Request.NOTHING);
    request.set(next);
  }

  /** Shows a place of the text in the code. */
  void reveal(int offset) {
    reveal.accept(offset);
  }

  /** Makes a change that was worked out; tells why where it cannot be made. */
  boolean commit(Outcome outcome) {
    Editing document = editing;
    return document != null && commit(outcome, null, document);
  }

  boolean commit(Outcome outcome, @Nullable Drawing previewed, Editing document) {
    return switch (outcome) {
      case Outcome.Refused(String reason) -> {
        canvas.say(reason);
        yield false;
      }
      case Outcome.Unchanged _ -> {
        canvas.say("");
        yield false;
      }
      case Outcome.Changed changed -> {
        if (changed.question().isEmpty()) {
          make(changed, previewed, document);
        } else {
          canvas.say("");
          question.set(
              new Question(
                  changed.question(),
                  () -> {
                    question.set(null);
                    make(changed, previewed, document);
                  }));
        }
        yield true;
      }
    };
  }

  private void make(Outcome.Changed changed, @Nullable Drawing previewed, Editing document) {
    canvas.choice().expect(Selection.at(changed.place()), changed.chosen());
    Drawing old = canvas.drawing().get();
    committing = true;
    try {
      if (old == null || old.layout().itemCount() <= MOST_DRAWN_AT_ONCE) {
        canvas.show(
            previewed == null ? Drawing.of(changed.circuit()) : previewed, changed.program());
      } else {
        canvas.await();
      }
      document.edit(changed.step(), changed.edits());
    } finally {
      committing = false;
    }
    if (changed.edits().stream().anyMatch(edit -> !edit.replacement().isBlank())) {
      canvas.cursor().goTo(changed.place());
    }
    reveal.accept(changed.place());
    canvas.say(changed.notes().isEmpty() ? changed.step() : String.join(" ", changed.notes()));
    request(Request.of(changed.ask()));
  }
}
