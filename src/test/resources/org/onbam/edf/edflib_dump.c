/* Prints what EDFlib finds in a file: one line for the file, one for each signal (label, samples, sum, first physical value),
   one for each annotation (onset in 100 ns, duration, text). Exit code 1 if EDFlib refuses the file. */
#include <stdio.h>
#include <stdlib.h>
#include <edflib.h>

int main(int argc, char **argv)
{
    struct edf_hdr_struct header;
    if (argc != 2 || edfopen_file_readonly(argv[1], &header, EDFLIB_READ_ALL_ANNOTATIONS)) {
        printf("refused\t%d\n", header.filetype);
        return 1;
    }
    printf("file\t%d\t%d\t%lld\t%lld\t%04d-%02d-%02dT%02d:%02d:%02d\t%lld\n", header.filetype, header.edfsignals,
           header.datarecords_in_file, header.annotations_in_file, header.startdate_year, header.startdate_month,
           header.startdate_day, header.starttime_hour, header.starttime_minute, header.starttime_second,
           header.starttime_subsecond);
    for (int s = 0; s < header.edfsignals; s++) {
        long long count = header.signalparam[s].smp_in_file;
        int *digital = malloc(sizeof(int) * count);
        double first;
        int got = edfread_digital_samples(header.handle, s, count, digital);
        edfseek(header.handle, s, 0, EDFSEEK_SET);
        edfread_physical_samples(header.handle, s, 1, &first);
        long long sum = 0;
        for (int i = 0; i < got; i++) {
            sum += (long long) digital[i] * (i % 1000 + 1);
        }
        printf("signal\t%s\t%d\t%lld\t%.6f\n", header.signalparam[s].label, got, sum, first);
        free(digital);
    }
    for (int i = 0; i < header.annotations_in_file; i++) {
        struct edf_annotation_struct annotation;
        edf_get_annotation(header.handle, i, &annotation);
        printf("annotation\t%lld\t%s\t%s\n", annotation.onset, annotation.duration, annotation.annotation);
    }
    edfclose_file(header.handle);
    return 0;
}
