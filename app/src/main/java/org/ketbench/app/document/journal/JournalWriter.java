package org.ketbench.app.document.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the journal of one document, in the background and in order. Each entry is handed to
 * the system at once: what is written there survives the end of the program, however it ends. A
 * file that has grown larger than the text itself is followed by a new one, and so is one whose
 * last entry could not be written whole: nobody reads on behind it.
 */
public final class JournalWriter implements AutoCloseable {
  private static final long SMALLEST_FILE = 256 * 1024;

  private final JournalFolder folder;
  private final String session;
  private final Executor background;
  private final Consumer<IOException> failed;
  private final Opener opener;
  private final JournalLines lines = new JournalLines();
  private @Nullable WritableByteChannel channel;
  private long wholeBytes;
  private long editBytes;

  /**
   * @param background runs one thing after another
   * @param failed told when something could not be written
   */
  public JournalWriter(
      JournalFolder folder, String session, Executor background, Consumer<IOException> failed) {
    this(
        folder,
        session,
        background,
        failed,
        file -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
  }

  JournalWriter(
      JournalFolder folder,
      String session,
      Executor background,
      Consumer<IOException> failed,
      Opener opener) {
    this.opener = opener;
    this.folder = folder;
    this.session = session;
    this.background = background;
    this.failed = failed;
  }

  /** Begins a new file with a whole version. */
  public void begin(Supplier<JournalEntry.Whole> whole) {
    background.execute(() -> attempt(() -> beginNow(whole.get())));
  }

  /**
   * Begins a new file with a whole version, and what was made of it.
   *
   * @param then makes what is there now of it
   */
  public void begin(Supplier<JournalEntry.Whole> whole, Supplier<? extends JournalEntry> then) {
    background.execute(
        () ->
            attempt(
                () -> {
                  editBytes += write(beginNow(whole.get()), lines.write(then.get()));
                }));
  }

  /**
   * Appends an entry.
   *
   * @param after the whole version after it, in case that a new file is due
   */
  public void append(JournalEntry entry, Supplier<JournalEntry.Whole> after) {
    background.execute(
        () ->
            attempt(
                () -> {
                  if (channel == null || editBytes > Math.max(SMALLEST_FILE, wholeBytes)) {
                    beginNow(after.get());
                  } else {
                    editBytes += write(channel, lines.write(entry));
                  }
                }));
  }

  @SuppressWarnings("MustBeClosedChecker")
  private WritableByteChannel beginNow(JournalEntry.Whole whole) throws IOException {
    end();
    WritableByteChannel fresh = opener.open(folder.file(whole.millis(), session));
    channel = fresh;
    editBytes = 0;
    wholeBytes = write(fresh, lines.write(whole));
    folder.prune();
    return fresh;
  }

  private static long write(WritableByteChannel channel, byte[] line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(line);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    return line.length;
  }

  private void end() throws IOException {
    WritableByteChannel last = channel;
    channel = null;
    if (last != null) {
      last.close();
    }
  }

  @Override
  public void close() {
    background.execute(() -> attempt(this::end));
  }

  private void attempt(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      failed.accept(e);
      abandon();
    }
  }

  /** Has the next entry begin a new file. */
  private void abandon() {
    try {
      end();
    } catch (IOException e) {
      failed.accept(e);
    }
  }

  /** Opens a file that is not there yet. */
  @FunctionalInterface
  interface Opener {
    WritableByteChannel open(Path file) throws IOException;
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }
}
