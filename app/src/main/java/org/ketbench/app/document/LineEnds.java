package org.ketbench.app.document;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ketbench.language.TextEdit;

/**
 * How the lines of a file end. In memory all lines end in {@code \n}. A file in which all lines end
 * alike needs one sign to be written as it was; one in which they differ needs one for each line,
 * and these signs follow the text through its edits.
 */
public final class LineEnds {
  public static final LineEnds LF = new LineEnds(End.LF, new byte[0], false);

  private final End usual;
  private final byte[] each;
  private final boolean mixed;

  /** The ways in which a line can end. */
  public enum End {
    LF("\n", 'n'),
    CRLF("\r\n", 'b'),
    CR("\r", 'r');

    private final String text;
    private final byte sign;

    End(String text, char sign) {
      this.text = text;
      this.sign = (byte) sign;
    }

    static End of(byte sign) {
      return sign == LF.sign ? LF : sign == CR.sign ? CR : CRLF;
    }

    /** The characters in the file. */
    public String text() {
      return text;
    }
  }

  private LineEnds(End usual, byte[] each, boolean mixed) {
    this.usual = usual;
    this.each = each;
    this.mixed = mixed;
  }

  /** All lines end alike. */
  public static LineEnds all(End end) {
    return new LineEnds(end, new byte[0], false);
  }

  /** How the lines of a file end; new lines will end as most of them do. */
  public static LineEnds of(String raw) {
    if (raw.indexOf('\r') < 0) {
      return LF;
    }
    byte[] ends = new byte[64];
    Map<End, Integer> counts = new EnumMap<>(End.class);
    int count = 0;
    for (int i = 0; i < raw.length(); i++) {
      char letter = raw.charAt(i);
      if (letter != '\n' && letter != '\r') {
        continue;
      }
      End end = letter == '\n' ? End.LF : End.CR;
      if (letter == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
        end = End.CRLF;
        i++;
      }
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * count);
      }
      ends[count++] = end.sign;
      counts.merge(end, 1, Integer::sum);
    }
    End usual = End.LF;
    for (End end : End.values()) {
      if (counts.getOrDefault(end, 0) > counts.getOrDefault(usual, 0)) {
        usual = end;
      }
    }
    boolean mixed = counts.getOrDefault(usual, 0) < count;
    return new LineEnds(usual, mixed ? Arrays.copyOf(ends, count) : new byte[0], mixed);
  }

  /** A text with all of its lines ending in {@code \n}. */
  public static String normalized(String raw) {
    return raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
  }

  public End usual() {
    return usual;
  }

  /** Whether the lines end in different ways. */
  public boolean isMixed() {
    return mixed;
  }

  /** The text as it is in the file. */
  public String restored(String text) {
    if (!mixed) {
      return usual == End.LF ? text : text.replace("\n", usual.text);
    }
    StringBuilder raw = new StringBuilder(text.length() + each.length);
    int line = 0;
    int from = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      raw.append(text, from, at).append(End.of(each[line++]).text);
      from = at + 1;
    }
    return raw.append(text, from, text.length()).toString();
  }

  /**
   * How the lines end after some edits.
   *
   * @param text before them
   * @param edits in order of place
   */
  LineEnds edited(String text, List<TextEdit> edits) {
    if (!mixed) {
      return this;
    }
    byte[] next = new byte[each.length + edits.stream().mapToInt(LineEnds::added).sum()];
    int written = 0;
    int read = 0;
    int from = 0;
    for (TextEdit edit : edits) {
      int kept = count(text, from, edit.span().start());
      System.arraycopy(each, read, next, written, kept);
      read += kept + count(text, edit.span().start(), edit.span().end());
      written += kept;
      int added = added(edit);
      Arrays.fill(next, written, written + added, usual.sign);
      written += added;
      from = edit.span().end();
    }
    System.arraycopy(each, read, next, written, each.length - read);
    return new LineEnds(usual, Arrays.copyOf(next, written + each.length - read), true);
  }

  private static int added(TextEdit edit) {
    return count(edit.replacement(), 0, edit.replacement().length());
  }

  private static int count(String text, int from, int to) {
    int count = 0;
    for (int at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
      count++;
    }
    return count;
  }
}
