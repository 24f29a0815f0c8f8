package org.ketbench.app.text;

import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of one package, by key. */
public final class Texts {
  /** Looking for a class, too, would go through all libraries for each package in vain. */
  private static final ResourceBundle.Control FILES =
      ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final int GROUPED = 1000;

  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The words in the file {@code Texts.properties} beside a class. */
  public static Texts beside(Class<?> owner) {
    String name = owner.getPackageName() + ".Texts";
    return new Texts(ResourceBundle.getBundle(name, Locale.ROOT, owner.getClassLoader(), FILES));
  }

  public ResourceBundle bundle() {
    return bundle;
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** A text as it stands; throws where there is none, because that is a mistake in the program. */
  public String get(String key) {
    return bundle.getString(key);
  }

  /** A text with its places {@code {0}}, {@code {1}}… filled in, as {@link MessageFormat} does. */
  public String get(String key, Object... arguments) {
    var format = new MessageFormat(get(key), Locale.ENGLISH);
    return format.format(withDigits(arguments, format.getFormatsByArgumentIndex()));
  }

  /**
   * Small numbers as the format would write them. It would set up the locale's way of writing
   * numbers first, which takes longer than all the texts of a start.
   *
   * @param formats null for those places that say nothing of how they are written
   */
  private static Object[] withDigits(Object[] arguments, @Nullable Format[] formats) {
    Object[] written = arguments.clone();
    for (int i = 0; i < Math.min(arguments.length, formats.length); i++) {
      if (formats[i] == null && isSmall(arguments[i])) {
        written[i] = arguments[i].toString();
      }
    }
    return written;
  }

  private static boolean isSmall(Object argument) {
    return (argument instanceof Integer || argument instanceof Long)
        && ((Number) argument).longValue() >= 0
        && ((Number) argument).longValue() < GROUPED;
  }
}
