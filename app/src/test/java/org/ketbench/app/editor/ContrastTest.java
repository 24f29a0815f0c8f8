package org.ketbench.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.app.shell.WindowProgram;

/** Everything written in the editor and around it stands out from what it can stand on. */
final class ContrastTest {
  private static final double LEAST = 4.5;
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
  private static final Pattern COLOUR = Pattern.compile("(-[\\w-]+):\\s*(#\\w{6}|white|black);");
  private static final List<String> GROUNDS =
      List.of(
          "-editor-ground",
          "-editor-line",
          "-editor-selection",
          "-mark-chosen",
          "-mark-bracket",
          "-mark-alone",
          "-mark-occurrence",
          "-mark-found");

  private static final List<String> PANELS =
      List.of("-window-panel", "-window-bar", "-color-bg-default", "-color-bg-overlay");
  private static final Map<String, List<String>> INKS_ON_GROUNDS =
      Map.of(
          "-window-ink",
          Stream.concat(PANELS.stream(), Stream.of("-window-chosen", "-window-track")).toList(),
          "-window-faint",
          PANELS,
          "-window-accent-ink",
          List.of("-window-accent"),
          "-banner-ink",
          List.of("-banner-ground"),
          "-problem-error",
          PANELS,
          "-problem-warning",
          PANELS);

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "high-contrast", "projector"})
  void textIsReadableOnEveryGround(String theme) throws IOException {
    Map<String, String> colours = colours(theme);
    List<String> tooFaint = new ArrayList<>();

    for (Map.Entry<String, String> ink : colours.entrySet()) {
      boolean writes =
          ink.getKey().startsWith("-token-")
              || List.of("-editor-ink", "-editor-faint", "-problem-error", "-problem-warning")
                  .contains(ink.getKey());
      for (String ground : writes ? GROUNDS : List.<String>of()) {
        double contrast = contrast(ink.getValue(), Objects.requireNonNull(colours.get(ground)));
        if (contrast < LEAST) {
          tooFaint.add("%s on %s: %.2f".formatted(ink.getKey(), ground, contrast));
        }
      }
    }

    assertTrue(colours.size() > 20, colours.toString());
    assertEquals(List.of(), tooFaint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "high-contrast", "projector"})
  void wordsOfTheWindowAreReadableOnWhatTheyStandOn(String theme) throws IOException {
    Map<String, String> colours = colours(theme);
    List<String> tooFaint = new ArrayList<>();

    INKS_ON_GROUNDS.forEach(
        (ink, grounds) -> {
          for (String ground : grounds) {
            double contrast =
                contrast(
                    Objects.requireNonNull(colours.get(ink), ink),
                    Objects.requireNonNull(colours.get(ground), ground));
            if (contrast < LEAST) {
              tooFaint.add("%s on %s: %.2f".formatted(ink, ground, contrast));
            }
          }
        });

    assertEquals(List.of(), tooFaint);
  }

  /** The colours of a theme; what comes later in the sheet takes the place of what came before. */
  private static Map<String, String> colours(String theme) throws IOException {
    String sheet;
    try (InputStream in = WindowProgram.class.getResourceAsStream("Window.css")) {
      sheet = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    Map<String, String> colours = new HashMap<>();
    Matcher rules = RULE.matcher(sheet);
    while (rules.find()) {
      List<String> selectors = Arrays.asList(rules.group(1).strip().split("\\s*,\\s*"));
      if (selectors.contains(".theme-" + theme) || selectors.contains(".root")) {
        Matcher found = COLOUR.matcher(rules.group(2));
        while (found.find()) {
          colours.put(found.group(1), found.group(2));
        }
      }
    }
    return colours;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String colour) {
    String hex =
        switch (colour) {
          case "white" -> "#ffffff";
          case "black" -> "#000000";
          default -> colour;
        };
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
