package io.dbintent.evidence;

import java.util.Arrays;

/** A set of 64-bit hashes in one array, so that a million rows cost 16 MB at most. */
final class HashSet64 {

    private long[] slots = new long[1024];
    private int size;

    /** Adds the hash of {@code text}; false if it was there. */
    boolean add(String text) {
        if (size * 4L > slots.length * 3L) {
            grow();
        }
        long hash = hash(text);
        if (!insert(slots, hash)) {
            return false;
        }
        size++;
        return true;
    }

    private void grow() {
        long[] bigger = new long[slots.length * 2];
        Arrays.stream(slots).filter(hash -> hash != 0).forEach(hash -> insert(bigger, hash));
        slots = bigger;
    }

    private static boolean insert(long[] table, long hash) {
        int index = (int) (hash ^ (hash >>> 32)) & (table.length - 1);
        while (table[index] != 0) {
            if (table[index] == hash) {
                return false;
            }
            index = (index + 1) & (table.length - 1);
        }
        table[index] = hash;
        return true;
    }

    /** FNV-1a over the characters, finished with the mixing steps of SplitMix64; never 0, which marks a free slot. */
    static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
