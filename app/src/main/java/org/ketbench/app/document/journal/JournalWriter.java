package org.ketbench.app.document.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the journal of one document, in the background and in order. Each entry is handed to
 * the system at once: what is written there survives the end of the program, however it ends. A
 * file that has grown larger than the text itself is followed by a new one.
 */
public final class JournalWriter implements AutoCloseable {
  private static final long SMALLEST_FILE = 256 * 1024;

  private final JournalFolder folder;
  private final String session;
  private final Executor background;
  private final Consumer<IOException> failed;
  private final JournalLines lines = new JournalLines();
  private @Nullable FileChannel channel;
  private long wholeBytes;
  private long editBytes;

  /**
   * @param background runs one thing after another
   * @param failed told when something could not be written
   */
  public JournalWriter(
      JournalFolder folder, String session, Executor background, Consumer<IOException> failed) {
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

  private void beginNow(JournalEntry.Whole whole) throws IOException {
    FileChannel old = channel;
    FileChannel fresh =
        FileChannel.open(
            folder.file(whole.millis(), session),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE);
    channel = fresh;
    editBytes = 0;
    wholeBytes = write(fresh, lines.write(whole));
    if (old != null) {
      old.close();
    }
    folder.prune();
  }

  private static long write(FileChannel channel, byte[] line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(line);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    return line.length;
  }

  @Override
  public void close() {
    background.execute(
        () ->
            attempt(
                () -> {
                  if (channel != null) {
                    channel.close();
                    channel = null;
                  }
                }));
  }

  private void attempt(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      failed.accept(e);
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }
}
