package org.ketbench.azure.local.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketbench.azure.local.http.ErrorBody;
import org.ketbench.azure.local.http.Refusal;

/** Which part of a list a client wants, and in which order. */
final class ListQuery {
  static final int MOST = 100;

  private static final Pattern STARTS =
      Pattern.compile("startswith\\(\\s*Name\\s*,\\s*'((?:[^']|'')*)'\\s*\\)");
  private static final Pattern EQUAL = Pattern.compile("(\\w+)\\s+eq\\s+'((?:[^']|'')*)'");
  private static final Pattern CREATED = Pattern.compile("CreationTime\\s+(ge|le|gt|lt)\\s+(\\S+)");
  private static final Pattern ORDER = Pattern.compile("(\\w+)(?:\\s+(asc|desc))?");
  private static final List<String> FIELDS =
      List.of("name", "itemtype", "jobtype", "providerid", "target", "state", "creationtime");

  final int skip;
  final int top;
  private final Predicate<Row> filter;
  private final Comparator<Row> order;

  /** What lists know of a job or session; the fields by lower-case name. */
  record Row(Map<String, String> fields, Instant created) {
    Row {
      fields = Map.copyOf(fields);
    }

    String field(String name) {
      return fields.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  ListQuery(Map<String, String> query) {
    skip = number(query, "skip", 0, Integer.MAX_VALUE);
    top = Math.min(MOST, number(query, "top", MOST, Integer.MAX_VALUE));
    filter = filter(query.getOrDefault("filter", ""));
    order = order(query.getOrDefault("orderby", ""));
  }

  boolean matches(Row row) {
    return filter.test(row);
  }

  Comparator<Row> order() {
    return order;
  }

  private static int number(Map<String, String> query, String name, int otherwise, int most) {
    String text = query.get(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
      throw wrong(name + " must be a number from 0 on.");
    }
    return Integer.parseInt(text);
  }

  private static Predicate<Row> filter(String text) {
    Predicate<Row> all = row -> true;
    for (String part : parts(text)) {
      all = all.and(condition(part.strip()));
    }
    return all;
  }

  /** The conditions between the ands that stand in no brackets and no quotes. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '\'';
      if (!quoted) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0 && text.startsWith(" and ", i)) {
          parts.add(text.substring(from, i));
          from = i + 5;
        }
      }
    }
    parts.add(text.substring(from));
    parts.removeIf(String::isBlank);
    return parts;
  }

  private static Predicate<Row> condition(String text) {
    Matcher starts = STARTS.matcher(text);
    if (starts.matches()) {
      String start = starts.group(1).replace("''", "'");
      return row -> row.field("Name").startsWith(start);
    }
    Matcher created = CREATED.matcher(text);
    if (created.matches()) {
      Instant when = time(created.group(2));
      return switch (created.group(1)) {
        case "ge" -> row -> !row.created().isBefore(when);
        case "gt" -> row -> row.created().isAfter(when);
        case "lt" -> row -> row.created().isBefore(when);
        default -> row -> !row.created().isAfter(when);
      };
    }
    String inner =
        text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
    Predicate<Row> any = row -> false;
    for (String part : inner.split("\\s+or\\s+", -1)) {
      Matcher equal = EQUAL.matcher(part.strip());
      if (!equal.matches() || !FIELDS.contains(equal.group(1).toLowerCase(Locale.ROOT))) {
        throw wrong("The filter '" + text + "' is not understood.");
      }
      String field = equal.group(1);
      String value = equal.group(2).replace("''", "'");
      any = any.or(row -> row.field(field).equalsIgnoreCase(value));
    }
    return any;
  }

  private static Instant time(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw wrong("'" + text + "' is no date.");
    }
  }

  private static Comparator<Row> order(String text) {
    if (text.isBlank()) {
      return Comparator.comparing(Row::created);
    }
    Matcher order = ORDER.matcher(text.strip());
    if (!order.matches() || !FIELDS.contains(order.group(1).toLowerCase(Locale.ROOT))) {
      throw wrong("The order '" + text + "' is not understood.");
    }
    Comparator<Row> by =
        order.group(1).equalsIgnoreCase("CreationTime")
            ? Comparator.comparing(Row::created)
            : Comparator.comparing(row -> row.field(order.group(1)));
    return "desc".equals(order.group(2)) ? by.reversed() : by;
  }

  private static Refusal wrong(String message) {
    return ErrorBody.refusal(400, "InvalidQuery", message);
  }
}
