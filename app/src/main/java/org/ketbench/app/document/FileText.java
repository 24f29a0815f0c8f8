package org.ketbench.app.document;

/**
 * What a file holds, read once.
 *
 * @param text with ends of lines as they are while it is worked on
 * @param form what it has besides
 */
public record FileText(String text, FileForm form) {

  /** Reads bytes, of which all are some text. */
  public static FileText of(byte[] bytes) {
    Encoding.Decoded found = Encoding.decode(bytes);
    return new FileText(
        LineEnds.normalized(found.text()),
        new FileForm(found.encoding(), LineEnds.of(found.text())));
  }
}
