package org.ketbench.azure.ledger;

/**
 * All that a job is sent with, written down before anything leaves: with it the same request can be
 * sent again after any failure, and results can be read without the circuit's file.
 *
 * @param file the circuit's source, as the user named it
 * @param program what is uploaded
 * @param parameters the job's parameters as a JSON object
 * @param bits how what comes back becomes the circuit's registers, as JSON
 * @param cacheKey equal for jobs that ask the same
 */
public record Intent(
    String job,
    String file,
    String program,
    String inputFormat,
    String outputFormat,
    String parameters,
    String bits,
    String cacheKey) {

  /** The same for another job. */
  public Intent of(String otherJob) {
    return new Intent(
        otherJob, file, program, inputFormat, outputFormat, parameters, bits, cacheKey);
  }

  public String hash() {
    return Hash.of(program);
  }
}
