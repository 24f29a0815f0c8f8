package org.ketbench.azure.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ketbench.azure.ledger.Hash;

/**
 * The key of a question to a target: equal for the same program, target, shots and options.
 *
 * <p>The program is taken as it is sent. That is written anew from the circuit each time, so how
 * the source was laid out and commented plays no role; numbers are rounded, since an angle that was
 * computed in another way may differ in its last digit.
 */
public final class CacheKey {
  private static final int DIGITS = 12;
  private static final Pattern LONG_NUMBER = Pattern.compile("-?\\d+\\.\\d{13,}(?:[eE][+-]?\\d+)?");

  private CacheKey() {}

  public static String of(
      String program, String results, String target, long shots, Map<String, ?> options) {
    String rounded = LONG_NUMBER.matcher(program).replaceAll(number -> rounded(number.group()));
    StringBuilder text = new StringBuilder();
    for (String part :
        new String[] {
          rounded, results, target, Long.toString(shots), new TreeMap<>(options).toString()
        }) {
      text.append(part.length()).append(':').append(part);
    }
    return Hash.of(text.toString());
  }

  private static String rounded(String number) {
    return new BigDecimal(number).setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
  }
}
