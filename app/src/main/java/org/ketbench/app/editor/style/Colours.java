package org.ketbench.app.editor.style;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ketbench.language.SemanticToken;

/** The style classes of tokens. */
public final class Colours {
  static final String PREFIX = "token-";

  private static final Map<SemanticToken.Kind, Set<String>> OF_KIND =
      new EnumMap<>(SemanticToken.Kind.class);

  static {
    for (SemanticToken.Kind kind : SemanticToken.Kind.values()) {
      OF_KIND.put(kind, Set.of(PREFIX + kind.name().toLowerCase(Locale.ROOT)));
    }
  }

  private Colours() {}

  /** Tokens, which are in order, as styles. */
  public static List<StyleRun> of(List<SemanticToken> tokens) {
    return tokens.stream()
        .map(
            token ->
                new StyleRun(
                    token.span().start(),
                    token.span().end(),
                    OF_KIND.getOrDefault(token.kind(), Set.of())))
        .toList();
  }
}
