package org.ketbench.app.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file's bytes stand for its characters.
 *
 * @param mark whether it begins with the mark of its encoding
 */
public record Encoding(Charset charset, boolean mark) {
  public static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, false);

  private static final char MISFIT = '\uFFFD';

  private static final List<Encoding> MARKED =
      List.of(
          new Encoding(StandardCharsets.UTF_8, true),
          new Encoding(StandardCharsets.UTF_16LE, true),
          new Encoding(StandardCharsets.UTF_16BE, true));

  /** A text, and how bytes stood for it. */
  public record Decoded(Encoding encoding, String text) {}

  /**
   * Decodes a file by the encoding that its mark tells, by UTF-16 where its zeros tell, by UTF-8
   * where that fits, else by Latin-1, in which all bytes are some character and none is lost.
   */
  public static Decoded decode(byte[] bytes) {
    for (Encoding marked : MARKED) {
      byte[] mark = marked.markBytes();
      if (bytes.length >= mark.length
          && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length)) {
        String text = marked.kept(bytes);
        if (text != null) {
          return new Decoded(marked, text);
        }
      }
    }
    Encoding wide = wide(bytes);
    String text = wide == null ? null : wide.kept(bytes);
    if (wide != null && text != null) {
      return new Decoded(wide, text);
    }
    text = UTF_8.kept(bytes);
    return text == null
        ? new Decoded(
            new Encoding(StandardCharsets.ISO_8859_1, false),
            new String(bytes, StandardCharsets.ISO_8859_1))
        : new Decoded(UTF_8, text);
  }

  /** The UTF-16 that bytes without a mark are in: of most characters of programs half is zero. */
  private static @Nullable Encoding wide(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    int most = bytes.length / 4;
    boolean high = zeros[0] > most && zeros[1] == 0;
    boolean low = zeros[1] > most && zeros[0] == 0;
    return high
        ? new Encoding(StandardCharsets.UTF_16BE, false)
        : low ? new Encoding(StandardCharsets.UTF_16LE, false) : null;
  }

  /** The text of bytes; null if they would not be the same when it is written again. */
  private @Nullable String kept(byte[] bytes) {
    try {
      String text = decoded(bytes);
      return charset.equals(StandardCharsets.UTF_8) || Arrays.equals(encoded(text), bytes)
          ? text
          : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * The text of bytes; throws if they are none in this encoding.
   *
   * <p>The JVM is quicker at UTF-8 by itself, but only tells by a sign that something did not fit.
   */
  private String decoded(byte[] bytes) throws CharacterCodingException {
    int from = mark ? markBytes().length : 0;
    if (charset.equals(StandardCharsets.UTF_8)) {
      String text = new String(bytes, from, bytes.length - from, charset);
      if (text.indexOf(MISFIT) < 0) {
        return text;
      }
    }
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
  }

  /** The bytes of a text; throws if it has characters that this encoding has not. */
  public byte[] encoded(String text) throws CharacterCodingException {
    ByteBuffer encoded =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .encode(CharBuffer.wrap(text));
    byte[] first = mark ? markBytes() : new byte[0];
    byte[] bytes = Arrays.copyOf(first, first.length + encoded.remaining());
    encoded.get(bytes, first.length, encoded.remaining());
    return bytes;
  }

  private byte[] markBytes() {
    return switch (charset.name()) {
      case "UTF-8" -> HexFormat.of().parseHex("efbbbf");
      case "UTF-16LE" -> HexFormat.of().parseHex("fffe");
      default -> HexFormat.of().parseHex("feff");
    };
  }
}
