package org.ketbench.app.document;

import java.nio.charset.CharacterCodingException;

/** What a file has besides its text, so that it is written as it was. */
public record FileForm(Encoding encoding, LineEnds lineEnds) {
  public static final FileForm NEW = new FileForm(Encoding.UTF_8, LineEnds.LF);

  public FileForm with(LineEnds ends) {
    return new FileForm(encoding, ends);
  }

  public byte[] bytes(String text) throws CharacterCodingException {
    return encoding.encoded(lineEnds.restored(text));
  }
}
