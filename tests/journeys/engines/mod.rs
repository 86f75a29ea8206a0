//! The site in other engines than Chromium's: what a reader does most, in each of them.

mod engine;
mod site;

/// The journeys, as tests of one engine.
macro_rules! in_engine {
    ($name:ident, $engine:expr) => {
        mod $name {
            use super::{engine::Engine, site};

            in_engine!($engine, site:
                the_program_takes_over_without_complaints
                a_province_is_selected_by_click_and_back_leads_back
                a_year_turns_the_figures
                arabic_keeps_the_view_and_turns_the_page
                a_place_is_found_by_typing
                the_map_enlarges_by_button
                a_chart_says_its_value
                a_number_keeps_its_direction_in_an_arabic_drawing
                a_chart_is_taken_away_as_a_picture
                a_place_is_taken_away_as_it_stands_there
                a_card_in_a_frame_tells_its_height
                a_map_in_a_sandboxed_frame_answers
            );
        }
    };
    ($engine:expr, $room:ident: $($journey:ident)+) => {
        $(
            #[tokio::test]
            async fn $journey() {
                $engine.journey($room::$journey).await;
            }
        )+
    };
}

in_engine!(firefox, Engine::Firefox);
in_engine!(webkit, Engine::WebKit);
