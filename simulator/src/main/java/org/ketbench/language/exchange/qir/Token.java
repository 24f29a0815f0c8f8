package org.ketbench.language.exchange.qir;

import org.ketbench.circuit.Span;

/** A piece of LLVM assembly. */
record Token(Kind kind, String text, Span span) {
  enum Kind {
    /** A keyword, type or label name. */
    WORD,
    /** {@code %name}, without the sign. */
    LOCAL,
    /** {@code @name}, without the sign. */
    GLOBAL,
    NUMBER,
    /** A text in quotes, without them. */
    TEXT,
    /** {@code #0} or {@code !name}. */
    REFERENCE,
    /** One sign. */
    SIGN,
    END
  }

  boolean is(String wanted) {
    return text.equals(wanted) && (kind == Kind.WORD || kind == Kind.SIGN);
  }
}
