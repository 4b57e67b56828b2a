package io.segue.core.bench;

/** Told of every change. */
interface Changes {
    void changed(String profile, String segment, boolean entered, long at);

    /** Only counts. */
    final class Count implements Changes {
        private long count;

        @Override
        public void changed(String profile, String segment, boolean entered, long at) {
            count++;
        }

        long count() {
            return count;
        }
    }
}
