package org.ketbench.app.document.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.document.Encoding;
import org.ketbench.app.document.LineEnds;
import org.ketbench.app.document.Selection;
import org.ketbench.language.TextEdit;

final class JournalWriterTest {
  private static final String SESSION = "s1";
  private static final String[] TYPED = {"a", "é", "字", "😀", "\n", "\\", "\u2028"};

  @TempDir private Path folder;

  private final List<IOException> failures = new ArrayList<>();
  private final List<String> versions = new ArrayList<>();
  private String text = "";
  private long millis;

  /** A disk on which there is no room for more than some bytes. */
  private static final class Disk {
    private long room;

    Disk(long room) {
      this.room = room;
    }

    WritableByteChannel open(Path file) throws IOException {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new WritableByteChannel() {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
          if (room == 0) {
            throw new IOException("No space left on device");
          }
          int length = (int) Math.min(room, bytes.remaining());
          room -= length;
          channel.write(bytes.slice(bytes.position(), length));
          bytes.position(bytes.position() + length);
          return length;
        }

        @Override
        public boolean isOpen() {
          return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
          channel.close();
        }
      };
    }
  }

  private JournalFolder journals() {
    return new JournalFolder(folder);
  }

  private JournalWriter on(Disk disk) {
    return new JournalWriter(journals(), SESSION, Runnable::run, failures::add, disk::open);
  }

  private JournalEntry.Whole whole() {
    return new JournalEntry.Whole(
        ++millis, null, "é", Encoding.UTF_8, LineEnds.End.LF, text, true, null, Selection.START);
  }

  private void begin(JournalWriter writer) {
    writer.begin(this::whole);
    versions.add(text);
  }

  private void type(JournalWriter writer, String typed) {
    var edit = TextEdit.insert(text.length(), typed);
    text += typed;
    writer.append(new JournalEntry.Edited(1, List.of(edit), Selection.START), this::whole);
    versions.add(text);
  }

  private Optional<String> found() throws IOException {
    return journals().last(SESSION).map(JournalFolder.Version::text);
  }

  private Path file() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.findFirst().orElseThrow();
    }
  }

  @Test
  void ofAJournalThatIsCutAnywhereAllThatIsWholeIsRead() throws IOException {
    JournalWriter writer = on(new Disk(Long.MAX_VALUE));
    begin(writer);
    for (String typed : TYPED) {
      type(writer, typed);
    }
    writer.close();
    byte[] bytes = Files.readAllBytes(file());

    int whole = 0;
    for (int length = 0; length <= bytes.length; length++) {
      Files.write(file(), Arrays.copyOf(bytes, length));
      // The end of a line adds nothing to what is in it.
      whole += length < bytes.length && bytes[length] == '\n' ? 1 : 0;
      Optional<String> expected =
          whole == 0 ? Optional.empty() : Optional.of(versions.get(whole - 1));
      assertEquals(expected, found(), "cut after " + length + " bytes");
      assertEquals(expected.stream().toList(), texts(), "cut after " + length + " bytes");
    }
  }

  @Test
  void whatWasSavedAndWhatWasThereBeforeAPauseAreVersions() throws IOException {
    JournalWriter writer = on(new Disk(Long.MAX_VALUE));
    long[] minutes = {0, 0, 1, 10, 10};
    begin(writer);
    for (int each = 0; each < minutes.length; each++) {
      text += each;
      var edit = TextEdit.insert(text.length() - 1, String.valueOf(each));
      long millis = 60_000 * minutes[each];
      writer.append(new JournalEntry.Edited(millis, List.of(edit), Selection.START), this::whole);
      if (each == 1) {
        writer.append(new JournalEntry.Saved(millis), this::whole);
      }
    }
    writer.close();

    assertEquals(List.of("01234", "012", "01"), texts());
  }

  private List<String> texts() throws IOException {
    return journals().versions().stream().map(JournalFolder.Version::text).toList();
  }

  @Test
  void whereTheDiskIsFullForATimeNothingIsLostThatComesAfter() throws IOException {
    for (int room = 0; room < 600; room += 7) {
      folder = Files.createDirectory(folder.resolve("room" + room));
      text = "";
      Disk disk = new Disk(room);
      JournalWriter writer = on(disk);
      begin(writer);
      for (String typed : TYPED) {
        type(writer, typed);
      }
      disk.room = Long.MAX_VALUE;
      type(writer, "é");
      type(writer, "z");
      writer.close();

      assertEquals(Optional.of(text), found(), "room for " + room + " bytes");
    }
    assertEquals("No space left on device", failures.getFirst().getMessage());
  }

  @Test
  void whatAnotherWindowHasNotSavedIsKeptHoweverMuchIsWrittenHere() throws IOException {
    var other = new JournalWriter(journals(), "s2", Runnable::run, failures::add);
    text = "of the other";
    other.begin(this::whole);
    other.close();
    text = "of this one";
    try (JournalWriter writer = on(new Disk(Long.MAX_VALUE))) {
      for (int i = 0; i < 100; i++) {
        writer.begin(this::whole);
      }
    }

    assertEquals("of the other", journals().last("s2").orElseThrow().text());
    try (Stream<Path> all = Files.list(folder)) {
      long files = all.count();
      assertTrue(files < 70, files + " files");
    }
    assertEquals(List.of(), failures);
  }
}
