//! What a reader does most, in other engines than Chromium's; and the kiosk in one file, in all of them.

mod engine;
mod file;
mod site;

/// Journeys as tests of one engine.
macro_rules! in_engine {
    ($engine:expr, $room:ident: $($journey:ident)+) => {
        $(
            #[tokio::test]
            async fn $journey() {
                $engine.journey($room::$journey).await;
            }
        )+
    };
}

/// The page and its frames, as tests of one engine.
macro_rules! site_in {
    ($engine:expr) => {
        in_engine!($engine, site:
            the_program_takes_over_without_complaints
            a_link_leads_below_and_who_comes_back_finds_the_place_again
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
    };
}

/// The kiosk in one file, as tests of one engine.
macro_rules! file_in {
    ($engine:expr) => {
        in_engine!($engine, file:
            a_visitor_finds_a_place_and_leaves_nothing_behind
            the_parts_lead_to_each_other_and_figures_answer
            a_file_that_fails_goes_on_without_its_program
            an_operator_sets_the_file_and_sees_that_it_is_whole
        );
    };
}

mod chromium {
    use super::engine::Engine;
    use super::file;

    file_in!(Engine::Chromium);
}

mod firefox {
    use super::engine::Engine;
    use super::{file, site};

    site_in!(Engine::Firefox);
    file_in!(Engine::Firefox);
}

mod webkit {
    use super::engine::Engine;
    use super::{file, site};

    site_in!(Engine::WebKit);
    file_in!(Engine::WebKit);
}
