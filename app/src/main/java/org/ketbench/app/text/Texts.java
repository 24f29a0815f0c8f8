package org.ketbench.app.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one package, by key. */
public final class Texts {
  /** Looking for a class, too, would go through all libraries for each package in vain. */
  private static final ResourceBundle.Control FILES =
      ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES);

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
    return new MessageFormat(get(key), Locale.ENGLISH).format(arguments);
  }
}
