package org.ketbench.app.document;

import java.nio.charset.CharacterCodingException;

/** What a file has besides its text, so that it is written as it was. */
public record FileForm(Encoding encoding, LineEnds lineEnds) {
  public static final FileForm NEW = new FileForm(Encoding.UTF_8, LineEnds.LF);

  public FileForm with(LineEnds ends) {
    return new FileForm(encoding, ends);
  }

  /** Where a place in the characters of the file is in its text. */
  public int inText(String text, int placeInFile) {
    String raw = lineEnds.restored(text);
    int place = Math.clamp(placeInFile - (encoding.mark() ? 1L : 0L), 0, raw.length());
    return LineEnds.normalized(raw.substring(0, place)).length();
  }

  public byte[] bytes(String text) throws CharacterCodingException {
    return encoding.encoded(lineEnds.restored(text));
  }
}
