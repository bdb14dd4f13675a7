"""A tree of reports of many offices and years, audited one after another, whatever happens meanwhile."""
