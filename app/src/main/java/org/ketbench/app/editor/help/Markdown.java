package org.ketbench.app.editor.help;

import java.util.ArrayList;
import java.util.List;

/** The little of Markdown that the language's explanations are written in. */
public final class Markdown {
  private static final String FENCE = "```";

  private Markdown() {}

  /** A part of an explanation. */
  public sealed interface Block {
    record Paragraph(List<Piece> pieces) implements Block {
      public Paragraph {
        pieces = List.copyOf(pieces);
      }
    }

    record Code(String text) implements Block {}
  }

  /** A piece of a paragraph. */
  public record Piece(String text, Style style) {
    public enum Style {
      PLAIN,
      STRONG,
      CODE
    }
  }

  public static List<Block> blocks(String markdown) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    StringBuilder code = null;
    for (String line : markdown.split("\n", -1)) {
      if (line.startsWith(FENCE)) {
        flush(paragraph, blocks);
        if (code == null) {
          code = new StringBuilder();
        } else {
          blocks.add(new Block.Code(code.toString().stripTrailing()));
          code = null;
        }
      } else if (code != null) {
        code.append(line).append('\n');
      } else if (line.isBlank()) {
        flush(paragraph, blocks);
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    if (code != null) {
      blocks.add(new Block.Code(code.toString().stripTrailing()));
    }
    flush(paragraph, blocks);
    return List.copyOf(blocks);
  }

  private static void flush(StringBuilder paragraph, List<Block> blocks) {
    if (!paragraph.isEmpty()) {
      blocks.add(new Block.Paragraph(pieces(paragraph.toString())));
      paragraph.setLength(0);
    }
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int strong = text.indexOf("**", at);
      int code = text.indexOf('`', at);
      boolean isStrong = strong >= 0 && (code < 0 || strong < code);
      String mark = isStrong ? "**" : "`";
      int open = isStrong ? strong : code;
      int close = open < 0 ? -1 : text.indexOf(mark, open + mark.length());
      if (close < 0) {
        pieces.add(new Piece(text.substring(at), Piece.Style.PLAIN));
        return pieces;
      }
      if (open > at) {
        pieces.add(new Piece(text.substring(at, open), Piece.Style.PLAIN));
      }
      pieces.add(
          new Piece(
              text.substring(open + mark.length(), close),
              isStrong ? Piece.Style.STRONG : Piece.Style.CODE));
      at = close + mark.length();
    }
    return pieces;
  }

  /** The same as one text, for whoever listens to it. */
  public static String spoken(String markdown) {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks(markdown)) {
      text.append(text.isEmpty() ? "" : "\n");
      switch (block) {
        case Block.Code(String code) -> text.append(code);
        case Block.Paragraph(List<Piece> pieces) ->
            pieces.forEach(piece -> text.append(piece.text()));
      }
    }
    return text.toString();
  }
}
