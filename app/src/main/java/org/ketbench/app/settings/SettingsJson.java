package org.ketbench.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Settings as JSON. Whatever is missing or makes no sense is as usual, one field at a time, so that
 * a slip in one line costs that line only.
 */
final class SettingsJson {
  static final int VERSION = 1;

  String write(Settings settings) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("version", VERSION);
    root.put("theme", settings.theme());
    root.put("textSize", settings.textSize());
    root.put("lowestQubitFirst", settings.lowestFirst());
    root.put("reducedMotion", settings.reducedMotion());
    root.put("restoreSession", settings.restoreSession());
    WindowPlace place = settings.place();
    ObjectNode window = root.putObject("window");
    if (Double.isFinite(place.x()) && Double.isFinite(place.y())) {
      window.put("x", place.x()).put("y", place.y());
    }
    window.put("width", place.width()).put("height", place.height());
    window.put("maximized", place.maximized());
    ObjectNode panels = root.putObject("panels");
    for (Panels.Side side : Panels.Side.values()) {
      Panels.Panel panel = settings.panels().of(side);
      panels.putObject(lower(side)).put("shown", panel.shown()).put("size", panel.size());
    }
    ArrayNode recent = root.putArray("recent");
    settings.recent().forEach(recent::add);
    ArrayNode favourites = root.putArray("favourites");
    settings.favourites().forEach(favourites::add);
    ObjectNode layouts = root.putObject("layouts");
    settings.layouts().forEach((path, layout) -> write(layouts.putObject(path), layout));
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings cannot be written as JSON", e);
    }
  }

  private static void write(ObjectNode node, TabLayout layout) {
    node.put("mode", lower(layout.mode())).put("vertical", layout.vertical());
    node.put("divider", layout.divider()).put("zoom", layout.zoom());
    InputsJson.write(node, layout.inputs());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Throws if it is no JSON at all. */
  Settings read(String text) throws JsonProcessingException {
    JsonNode root = new ObjectMapper().readTree(text);
    Settings usual = Settings.USUAL;
    return new Settings(
        root.path("theme").asText(usual.theme()),
        root.path("textSize").asDouble(usual.textSize()),
        root.path("lowestQubitFirst").asBoolean(usual.lowestFirst()),
        root.path("reducedMotion").asBoolean(usual.reducedMotion()),
        root.path("restoreSession").asBoolean(usual.restoreSession()),
        place(root.path("window")),
        panels(root.path("panels")),
        strings(root.path("recent")),
        layouts(root.path("layouts")),
        strings(root.path("favourites")));
  }

  private static WindowPlace place(JsonNode node) {
    WindowPlace usual = WindowPlace.USUAL;
    return new WindowPlace(
        node.path("x").asDouble(usual.x()),
        node.path("y").asDouble(usual.y()),
        node.path("width").asDouble(usual.width()),
        node.path("height").asDouble(usual.height()),
        node.path("maximized").asBoolean(usual.maximized()));
  }

  private static Panels panels(JsonNode node) {
    Map<Panels.Side, Panels.Panel> sides = new EnumMap<>(Panels.Side.class);
    for (Panels.Side side : Panels.Side.values()) {
      JsonNode panel = node.path(lower(side));
      Panels.Panel usual = Panels.USUAL.of(side);
      sides.put(
          side,
          new Panels.Panel(
              panel.path("shown").asBoolean(usual.shown()),
              panel.path("size").asDouble(usual.size())));
    }
    return new Panels(sides);
  }

  private static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    node.forEach(
        each -> {
          if (each.isTextual()) {
            strings.add(each.asText());
          }
        });
    return strings;
  }

  private static Map<String, TabLayout> layouts(JsonNode node) {
    Map<String, TabLayout> layouts = new LinkedHashMap<>();
    node.properties().forEach(each -> layouts.put(each.getKey(), layout(each.getValue())));
    return layouts;
  }

  private static TabLayout layout(JsonNode node) {
    TabLayout usual = TabLayout.USUAL;
    ViewMode mode = usual.mode();
    for (ViewMode each : ViewMode.values()) {
      if (lower(each).equals(node.path("mode").asText())) {
        mode = each;
      }
    }
    return new TabLayout(
        mode,
        node.path("vertical").asBoolean(usual.vertical()),
        node.path("divider").asDouble(usual.divider()),
        node.path("zoom").asDouble(usual.zoom()),
        InputsJson.read(node));
  }
}
