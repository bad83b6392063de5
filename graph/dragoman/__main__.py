"""`python -m dragoman`, and the file that spark-submit takes."""

from dragoman.cli import main

if __name__ == "__main__":
    main()
