package org.ketbench.language.openqasm.syntax;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words met in a text, each held once: finding a word's string and whether it is a keyword is
 * one look-up that makes no garbage.
 */
final class Words {
  /** A word; its kind is that of a keyword or IDENTIFIER. */
  static final class Word {
    private final String text;
    private final char[] chars;
    private final int hash;
    private final TokenKind kind;

    private Word(char[] chars, int hash, TokenKind kind) {
      this.text = new String(chars);
      this.chars = chars;
      this.hash = hash;
      this.kind = kind;
    }

    String text() {
      return text;
    }

    TokenKind kind() {
      return kind;
    }
  }

  private static final Words KEYWORDS = new Words(new Word[512], 0);

  static {
    for (TokenKind kind : TokenKind.values()) {
      String spelling = kind.spelling();
      if (spelling != null && kind.isKeyword()) {
        char[] chars = spelling.toCharArray();
        int hash = 0;
        for (char c : chars) {
          hash = 31 * hash + c;
        }
        KEYWORDS.add(new Word(chars, hash, kind));
      }
    }
  }

  private Word[] table;
  private int count;
  private final @Nullable Word[] letters = new @Nullable Word[128];

  private Words(Word[] table, int count) {
    this.table = table;
    this.count = count;
  }

  /** A table with the keywords in it. */
  static Words withKeywords() {
    return new Words(KEYWORDS.table.clone(), KEYWORDS.count);
  }

  /** The word in this range, whose hash is that of {@link String#hashCode}. */
  Word find(char[] chars, int start, int end, int hash) {
    int mask = table.length - 1;
    for (int slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      Word word = table[slot];
      if (word == null) {
        Word added = new Word(Arrays.copyOfRange(chars, start, end), hash, TokenKind.IDENTIFIER);
        add(added);
        return added;
      }
      if (word.hash == hash && matches(word.chars, chars, start, end)) {
        return word;
      }
    }
  }

  /** The word of a single letter of ASCII. */
  Word letter(char[] chars, int at) {
    char c = chars[at];
    Word word = letters[c];
    if (word == null) {
      word = find(chars, at, at + 1, c);
      letters[c] = word;
    }
    return word;
  }

  private static boolean matches(char[] word, char[] chars, int start, int end) {
    if (word.length != end - start) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != chars[start + i]) {
        return false;
      }
    }
    return true;
  }

  private void add(Word word) {
    if (2 * ++count > table.length) {
      Word[] old = table;
      table = new Word[2 * old.length];
      Arrays.stream(old).filter(found -> found != null).forEach(this::put);
    }
    put(word);
  }

  private void put(Word word) {
    int mask = table.length - 1;
    int slot = spread(word.hash) & mask;
    while (table[slot] != null) {
      slot = (slot + 1) & mask;
    }
    table[slot] = word;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 9);
  }
}
