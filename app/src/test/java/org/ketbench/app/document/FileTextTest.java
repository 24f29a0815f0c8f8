package org.ketbench.app.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FileTextTest {

  @Test
  void knowsTheTextAndHowItWasWritten() throws IOException {
    byte[] bytes = "\uFEFFh q;\r\nx q; // \u03c0\r\n".getBytes(StandardCharsets.UTF_16LE);
    FileText read = FileText.of(bytes);

    assertEquals("h q;\nx q; // \u03c0\n", read.text());
    assertEquals(new Encoding(StandardCharsets.UTF_16LE, true), read.form().encoding());
    assertArrayEquals(bytes, read.form().bytes(read.text()));
  }

  @Test
  void charactersOfTwoBytesAreKnownWithoutAMark() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] bytes = "qubit q;\r\nh q; // \u03c0 \u5b57\r\n".getBytes(charset);
      FileText read = FileText.of(bytes);

      assertEquals("qubit q;\nh q; // \u03c0 \u5b57\n", read.text());
      assertEquals(new Encoding(charset, false), read.form().encoding());
      assertArrayEquals(bytes, read.form().bytes(read.text()));
    }
  }

  @Test
  void zerosBetweenOtherCharactersStayCharacters() throws IOException {
    byte[] bytes = "qubit q;\0\nh q;\0\n".getBytes(StandardCharsets.UTF_8);
    FileText read = FileText.of(bytes);

    assertEquals(Encoding.UTF_8, read.form().encoding());
    assertArrayEquals(bytes, read.form().bytes(read.text()));
  }

  @Test
  void allBytesAreSomeText() throws IOException {
    byte[] bytes = {0, (byte) 0xff, '\n', (byte) 0x80};
    FileText read = FileText.of(bytes);

    assertEquals(StandardCharsets.ISO_8859_1, read.form().encoding().charset());
    assertArrayEquals(bytes, read.form().bytes(read.text()));
  }
}
