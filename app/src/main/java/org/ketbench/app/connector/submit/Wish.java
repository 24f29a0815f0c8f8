package org.ketbench.app.connector.submit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.job.ExecutionProfile;
import org.ketbench.azure.service.SessionCreation;
import org.ketbench.language.openqasm.WrittenNumber;

/**
 * A submission as it is written on the sheet, right or wrong.
 *
 * @param values of the circuit's parameters, as they are written
 * @param options of the target by path, as they are written; those left empty are not asked for
 * @param insteadOf the target that was wanted, where the one on this computer stands in for it
 */
public record Wish(
    String target,
    String name,
    String shots,
    String seed,
    String tags,
    Sessions.Choice session,
    Map<String, String> options,
    Map<String, String> values,
    boolean highPriority,
    boolean defer,
    @Nullable String insteadOf) {
  private static final String DIGITS = "[0-9]{1,10}";

  public Wish {
    options = Map.copyOf(options);
    values = Map.copyOf(values);
  }

  static Wish on(String target, long shots) {
    return new Wish(
        target,
        "",
        Long.toString(shots),
        "",
        "",
        Sessions.Choice.NONE,
        Map.of(),
        Map.of(),
        false,
        false,
        null);
  }

  /** How many shots; -1 where that is no number. */
  public long shotCount() {
    return shots.strip().matches(DIGITS) ? Long.parseLong(shots.strip()) : -1;
  }

  boolean isSeedRight() {
    return seed.isBlank() || seed.strip().matches("-?[0-9]{1,18}");
  }

  List<String> tagList() {
    List<String> all = new ArrayList<>();
    for (String tag : tags.split("[,\\s]+", -1)) {
      if (!tag.isBlank()) {
        all.add(tag.strip());
      }
    }
    return all;
  }

  Map<String, Double> numbers() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    values.forEach(
        (name, text) -> WrittenNumber.read(text).ifPresent(value -> numbers.put(name, value)));
    return numbers;
  }

  /** As the planner takes it. */
  ExecutionProfile profile() {
    Map<String, String> asked = new LinkedHashMap<>();
    options.forEach(
        (path, text) -> {
          if (!text.isBlank()) {
            asked.put(path, text.strip());
          }
        });
    return new ExecutionProfile(
        target,
        shotCount(),
        name.isBlank() ? null : name.strip(),
        tagList(),
        highPriority ? "High" : null,
        session.isNone() ? null : session.id(),
        asked,
        seed.isBlank() || !isSeedRight() ? null : Long.valueOf(seed.strip()),
        defer);
  }

  /** How the session is opened that the job begins; null where it begins none. */
  @Nullable SessionCreation opening(String provider) {
    String called = session.name().isBlank() ? "Ketbench" : session.name().strip();
    return session.fresh()
        ? new SessionCreation(called, provider, target, null, null, List.of())
        : null;
  }

  Wish target(String next) {
    // A session belongs to one target.
    return new Wish(
        next,
        name,
        shots,
        seed,
        tags,
        Sessions.Choice.NONE,
        Map.of(),
        values,
        highPriority,
        defer,
        null);
  }

  /** The same on this computer, in place of the target that cannot be had. */
  Wish standIn(String local) {
    return new Wish(
        local,
        name,
        shots,
        seed,
        tags,
        Sessions.Choice.NONE,
        Map.of(),
        values,
        highPriority,
        defer,
        target);
  }

  /** With other tags. */
  public Wish tagged(String next) {
    return words(name, next, seed);
  }

  /** With another number of shots. */
  public Wish shots(String next) {
    return new Wish(
        target, name, next, seed, tags, session, options, values, highPriority, defer, insteadOf);
  }

  Wish defer(boolean next) {
    return new Wish(
        target, name, shots, seed, tags, session, options, values, highPriority, next, insteadOf);
  }

  Wish option(String path, String text) {
    Map<String, String> next = new LinkedHashMap<>(options);
    next.put(path, text);
    return new Wish(
        target, name, shots, seed, tags, session, next, values, highPriority, defer, insteadOf);
  }

  Wish value(String parameter, String text) {
    Map<String, String> next = new LinkedHashMap<>(values);
    next.put(parameter, text);
    return new Wish(
        target, name, shots, seed, tags, session, options, next, highPriority, defer, insteadOf);
  }

  Wish session(Sessions.Choice next) {
    return new Wish(
        target, name, shots, seed, tags, next, options, values, highPriority, defer, insteadOf);
  }

  Wish words(String nextName, String nextTags, String nextSeed) {
    return new Wish(
        target,
        nextName,
        shots,
        nextSeed,
        nextTags,
        session,
        options,
        values,
        highPriority,
        defer,
        insteadOf);
  }

  Wish priority(boolean high) {
    return new Wish(
        target, name, shots, seed, tags, session, options, values, high, defer, insteadOf);
  }
}
