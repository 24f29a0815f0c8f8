package org.ketbench.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No text of any bundle says "1 gates". */
final class CountedTextsTest {
  private static final int MOST_PLACES = 10;
  private static final Pattern ONE_OF_MANY = Pattern.compile("\\b1 ([a-z]+s)\\b");

  /** Words behind a place that is a name, and a unit. */
  private static final Set<String> NO_THINGS =
      Set.of("is", "was", "has", "differs", "this", "unless", "basis", "s", "ms");

  /** What is said only of so many that there are always several, or of what is no whole number. */
  private static final Set<String> ALWAYS_SEVERAL =
      Set.of(
          "drop.openAll",
          "drop.refusedAll",
          "fix.shots",
          "panel.split.figures",
          "sensitivity.of",
          "sensitivity.figures",
          "sensitivity.bands",
          "frontier.picked",
          "space.factory",
          "line.size",
          "links.some",
          "links.qubit",
          "links.summary",
          "links.pair",
          "cuts.summary",
          "cuts.point",
          "cuts.large",
          "sphere.large",
          "remark.many",
          "operator.large",
          "state.mixed",
          "state.wide",
          "state.wires");

  @Test
  void oneThingIsSaidInTheSingular() throws IOException {
    Path root = Path.of(System.getProperty("ketbench.root", ".."));
    List<String> wrong = new ArrayList<>();
    int read = 0;
    try (Stream<Path> all = Files.walk(root.resolve("app/src/main/resources"))) {
      for (Path bundle : all.filter(path -> path.endsWith("Texts.properties")).toList()) {
        wrong.addAll(wrongIn(bundle));
        read++;
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(read > 20, read + " bundles");
  }

  private static List<String> wrongIn(Path bundle) throws IOException {
    var texts = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle)) {
      texts.load(reader);
    }
    Object[] ones = Collections.nCopies(MOST_PLACES, 1).toArray();
    List<String> wrong = new ArrayList<>();
    for (String key : texts.stringPropertyNames()) {
      if (texts.getProperty(key).contains("{0") && !ALWAYS_SEVERAL.contains(key)) {
        String said = new MessageFormat(texts.getProperty(key), Locale.ENGLISH).format(ones);
        Matcher found = ONE_OF_MANY.matcher(said);
        while (found.find()) {
          if (!NO_THINGS.contains(found.group(1))) {
            wrong.add(key + "=" + said);
          }
        }
      }
    }
    return wrong;
  }
}
