package org.ketbench.app.charts.histogram;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ketbench.app.charts.parts.Kets;

/**
 * Outcomes as numbers: the value of each register, whose lowest bit is its last digit, with or
 * without a sign, and how far outcomes are from one another.
 */
final class OutcomeNumbers {
  private OutcomeNumbers() {}

  /** In how many places two keys differ; what is neither 0 nor 1 in the target fits both. */
  static int distance(String key, String target) {
    String digits = key.replace(" ", "");
    String wanted = target.replace(" ", "");
    int distance = 0;
    for (int place = 0; place < digits.length(); place++) {
      char other = place < wanted.length() ? wanted.charAt(place) : '?';
      if ((other == '0' || other == '1') && other != digits.charAt(place)) {
        distance++;
      }
    }
    return distance;
  }

  /**
   * The key that is meant by digits as they are read; empty where they do not fit.
   *
   * @param like a key of the same registers
   * @param lowestFirst whether digits begin with the first bit
   */
  static String key(String read, String like, boolean lowestFirst) {
    String digits = read.replaceAll("[\\s|\u27e9>]", "");
    if (digits.length() != like.replace(" ", "").length()) {
      return "";
    }
    StringBuilder spaced = new StringBuilder();
    int next = 0;
    for (int at = 0; at < like.length(); at++) {
      spaced.append(like.charAt(at) == ' ' ? ' ' : digits.charAt(next++));
    }
    return Kets.key(spaced.toString(), lowestFirst);
  }

  /** What keys are to be compared by so that registers are in the order of two's complement. */
  static String signedOrder(String key) {
    List<String> parts = new ArrayList<>();
    for (String part : key.split(" ", -1)) {
      parts.add(part.isEmpty() ? part : (part.charAt(0) == '1' ? '0' : '1') + part.substring(1));
    }
    return String.join(" ", parts);
  }

  /**
   * The values of a key's registers.
   *
   * @param signed whether the highest bit counts negative
   */
  static String values(String key, boolean signed) {
    List<String> values = new ArrayList<>();
    for (String part : key.split(" ", -1)) {
      values.add(value(part, signed));
    }
    return String.join(" ", values);
  }

  private static String value(String digits, boolean signed) {
    if (digits.isEmpty() || !digits.matches("[01]+")) {
      return digits;
    }
    BigInteger value = new BigInteger(digits, 2);
    boolean negative = signed && digits.charAt(0) == '1';
    BigInteger shown = negative ? value.subtract(BigInteger.ONE.shiftLeft(digits.length())) : value;
    return shown.toString().replace('-', '\u2212');
  }
}
