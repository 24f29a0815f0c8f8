package org.ketbench.app.document.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.MinimalEdit;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.language.Document;
import org.ketbench.language.LanguageService;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.service.OpenQasmService;

/**
 * Puts questions about a document to its language without keeping the window waiting. A question is
 * about the text at the moment of asking; when that has changed before it is answered, nobody hears
 * of it again.
 */
public final class LanguageDesk {
  /** A text that is so much longer or shorter than the one that was read is another text. */
  private static final int ANOTHER = 50_000;

  private final OpenDocument document;
  private final Executor background;
  private final Executor display;
  private final List<Runnable> unread = new ArrayList<>();
  private volatile String newest;
  private @Nullable Analysis analysed;
  private @Nullable LanguageService known;

  /**
   * @param background runs one question after another
   * @param display runs what is to be done with an answer
   */
  public LanguageDesk(OpenDocument document, Executor background, Executor display) {
    this.document = document;
    this.background = background;
    this.display = display;
    newest = document.text().get();
    document.text().subscribe(text -> newest = text);
    document
        .analysis()
        .subscribe(
            found -> {
              share(found);
              putUnread();
            });
  }

  /** What was read here meanwhile is given up: of a large text two programs take much memory. */
  private synchronized void share(@Nullable Analysis found) {
    analysed = found;
    known = null;
  }

  private void putUnread() {
    List<Runnable> questions = List.copyOf(unread);
    unread.clear();
    questions.forEach(Runnable::run);
  }

  /** Whether to answer would take as long as the reading of the text that goes on anyway. */
  private boolean isBeingRead() {
    Analysis analysis = document.analysis().get();
    int read = analysis == null ? 0 : analysis.document().text().length();
    return Math.abs(document.text().get().length() - read) > ANOTHER;
  }

  public OpenDocument document() {
    return document;
  }

  /** A kind of question of which only the newest matters. */
  public Line line() {
    return new Line();
  }

  /** Where questions of one kind are put. */
  public final class Line {
    private final AtomicLong tickets = new AtomicLong();

    private Line() {}

    public <T> void ask(
        Function<LanguageService, ? extends T> question, Consumer<? super T> whenAnswered) {
      long ticket = tickets.incrementAndGet();
      String text = document.text().get();
      Supplier<T> answering = () -> question.apply(service(text));
      if (isBeingRead()) {
        unread.add(() -> put(ticket, text, answering, whenAnswered));
      } else {
        put(ticket, text, answering, whenAnswered);
      }
    }

    /** Asks what can be told of the text though it has not been read. */
    public <T> void askUnread(
        Function<String, ? extends T> question, Consumer<? super T> whenAnswered) {
      String text = document.text().get();
      put(tickets.incrementAndGet(), text, () -> question.apply(text), whenAnswered);
    }

    private <T> void put(
        long ticket, String text, Supplier<T> answering, Consumer<? super T> whenAnswered) {
      background.execute(
          () -> {
            if (isCurrent(ticket, text)) {
              T answer = answering.get();
              display.execute(
                  () -> {
                    if (isCurrent(ticket, text)) {
                      whenAnswered.accept(answer);
                    }
                  });
            }
          });
    }

    /** Lets nobody hear of what was asked before. */
    public void forget() {
      tickets.incrementAndGet();
    }

    private boolean isCurrent(long ticket, String text) {
      return ticket == tickets.get() && isNewest(text);
    }
  }

  @SuppressWarnings("ReferenceEquality") // each version is a string of its own
  private boolean isNewest(String text) {
    return text == newest;
  }

  private LanguageService service(String text) {
    Analysis analysis;
    synchronized (this) {
      LanguageService last = known;
      if (last != null && last.document().text().equals(text)) {
        return last;
      }
      analysis = analysed;
    }
    LanguageService next = read(text, analysis);
    keep(next, analysis);
    return next;
  }

  @SuppressWarnings("ReferenceEquality") // to compare what is in them would take long
  private synchronized void keep(LanguageService next, @Nullable Analysis analysis) {
    if (analysis == analysed) {
      known = next;
    }
  }

  /** Reads as little again as possible of a text that is not the one analysed. */
  private LanguageService read(String text, @Nullable Analysis analysis) {
    if (analysis == null) {
      return new OpenQasmService(OpenQasm.analyze(Document.of(document.name().get(), text)));
    }
    var read = new OpenQasmService(analysis.program());
    String of = analysis.document().text();
    return of.equals(text) ? read : read.edited(MinimalEdit.between(of, text));
  }
}
