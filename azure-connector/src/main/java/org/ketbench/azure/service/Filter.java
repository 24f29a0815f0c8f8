package org.ketbench.azure.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/** A condition in the small language that the service's lists understand. */
public record Filter(String text) {

  public static Filter nameStartsWith(String start) {
    return new Filter("startswith(Name, " + quoted(start) + ")");
  }

  /** One of some values of ProviderId, Target, State, JobType or ItemType. */
  public static Filter in(String field, Collection<String> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no value for " + field);
    }
    return new Filter(
        values.stream()
            .map(value -> field + " eq " + quoted(value))
            .collect(Collectors.joining(" or ", "(", ")")));
  }

  public static Filter createdFrom(LocalDate day) {
    return new Filter("CreationTime ge " + day);
  }

  public static Filter createdUntil(LocalDate day) {
    return new Filter("CreationTime le " + day);
  }

  public Filter and(Filter other) {
    return new Filter(text + " and " + other.text);
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
